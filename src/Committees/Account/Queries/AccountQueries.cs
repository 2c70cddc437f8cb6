using Comitia.Account.Contracts;
using Comitia.Account.Outputs;
using Comitia.Account.Rules;
using Comitia.Account.Tables;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Queries;

/// <summary>What pages and files read of accounts, filtered by the viewer.</summary>
internal sealed class AccountQueries(ComitiaDb db, IDirectory directory, ISessions sessions, AccountPapers papers)
{
    /// <summary>The accounts this viewer may see, newest session first, with their committees and sessions.</summary>
    public async Task<IReadOnlyList<AccountLine>> All(Viewer viewer, CancellationToken ct) =>
        await Lines(await Readable(viewer).ToListAsync(ct), ct);

    /// <summary>Those of some accounts that this viewer may see.</summary>
    public async Task<IReadOnlyList<AccountLine>> Some(IReadOnlyCollection<SessionAccountId> ids, Viewer viewer, CancellationToken ct) =>
        await Lines(await Readable(viewer).Where(a => ids.Contains(a.Id)).ToListAsync(ct), ct);

    private async Task<IReadOnlyList<AccountLine>> Lines(List<SessionAccount> rows, CancellationToken ct)
    {
        var bodies = await directory.Bodies([.. rows.Select(r => r.Committee).Distinct()], ct);
        var known = (await sessions.All(ct)).ToDictionary(s => s.Id);
        return
        [
            .. rows.Where(r => bodies.ContainsKey(r.Committee) && known.ContainsKey(r.Session))
                .Select(r => new AccountLine(r, bodies[r.Committee], known[r.Session]))
                .OrderByDescending(l => l.Session.From)
                .ThenBy(l => l.Committee.Code, StringComparer.Ordinal),
        ];
    }

    /// <summary>The account of a committee for a session as it stands; null where codes are unknown or this viewer may not see it. It need not have been begun.</summary>
    public async Task<AccountPage?> Find(string committeeCode, string sessionCode, Viewer viewer, CancellationToken ct)
    {
        if (await directory.Body(committeeCode, ct) is not { } committee || await sessions.Find(sessionCode, ct) is not { } session)
        {
            return null;
        }

        if (!viewer.May(AccountPermissions.Read, BodyScope.Record(committee.Id)))
        {
            return null;
        }

        var account = await db
            .SessionAccounts.AsNoTracking()
            .FirstOrDefaultAsync(a => a.Committee == committee.Id && a.Session == session.Id, ct);
        IReadOnlyList<AccountVersion> versions = account is null
            ? []
            : await db
                .AccountVersions.AsNoTracking()
                .Where(v => v.AccountId == account.Id)
                .OrderByDescending(v => v.Number)
                .ToListAsync(ct);
        return new AccountPage(account, committee, session, await papers.Of(committee, session, viewer, ct), versions);
    }

    private IQueryable<SessionAccount> Readable(Viewer viewer)
    {
        var bodies = BodyScope.Held(viewer, AccountPermissions.Read);
        var all = db.SessionAccounts.AsNoTracking();
        return bodies is null ? all : all.Where(a => bodies.Contains(a.Committee));
    }
}

/// <summary>An account in a line.</summary>
internal sealed record AccountLine(SessionAccount Account, BodyLine Committee, SessionLine Session);

/// <summary>An account with everything its page shows. <c>Account</c> is null before it was begun.</summary>
internal sealed record AccountPage(
    SessionAccount? Account,
    BodyLine Committee,
    SessionLine Session,
    AccountPaper Working,
    IReadOnlyList<AccountVersion> Versions
)
{
    /// <summary>What the reader has before them, to be sent along when it is approved.</summary>
    public string Seen => PaperMark.Of(Working);

    /// <summary>The paper at a version, or null where there is none of that number.</summary>
    public AccountPaper? At(int number) =>
        Versions.FirstOrDefault(v => v.Number == number) is { } version ? PaperJson.Thaw(version.Paper) : null;

    /// <summary>What the account says now: the approved paper while it stands approved, else the working one.</summary>
    public AccountPaper Current => Account?.State == AccountState.Approved ? PaperJson.Thaw(Versions[0].Paper) : Working;
}
