using Comitia.Account.Tables;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Actions;

/// <summary>Moves drafts of accounts to the committee that is kept; there is one account a session, and a published one stays under its code.</summary>
internal sealed class AccountsOfMerged(ISessions sessions) : IMergeTarget
{
    public async Task<Refusal?> Refuses(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct)
    {
        var accounts = await db.Set<SessionAccount>()
            .AsNoTracking()
            .Where(a => a.Committee == kept || a.Committee == duplicate)
            .ToListAsync(ct);
        var theirs = accounts.Where(a => a.Committee == duplicate).ToList();
        var twice = theirs.Find(a => accounts.Exists(k => k.Committee == kept && k.Session == a.Session));
        var stays = twice ?? theirs.Find(a => a.ApprovedVersion > 0);
        return stays is null
            ? null
            : new Refusal(twice is null ? "account.merge-published" : "account.merge-two", RefusalKind.Conflict, "Duplicate").With(
                "session",
                (await sessions.Find(stays.Session, ct))?.Title
            );
    }

    public async Task<int> Bodies(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct)
    {
        var accounts = await db.Set<SessionAccount>().Where(a => a.Committee == duplicate).ToListAsync(ct);
        accounts.ForEach(a => a.Committee = kept);
        return accounts.Count;
    }

    public Task<int> People(ComitiaDb db, PersonId kept, PersonId duplicate, CancellationToken ct) => Task.FromResult(0);
}
