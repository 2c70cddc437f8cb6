using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.Web;

/// <summary>
/// The viewer behind an account, with the grants of today: one query for the account and the roles given by hand, one for each further
/// source. Read with every request, so that what was ended or closed a moment ago no longer holds.
/// </summary>
internal sealed class ViewerReader(ComitiaDb db, IEnumerable<IGrantSource> sources, PermissionBook book, OfficeDesk desk)
{
    private sealed record Row(string Name, string? Role, string? Scope);

    /// <summary>The account with the roles given by hand that hold on the day, as <see cref="AccessQueries.Holds"/> says it.</summary>
    private static readonly KnownQuery<Func<ComitiaDb, AccountId, Guid, LocalDate, LocalDate?, IAsyncEnumerable<Row>>> Held = new(() =>
        EF.CompileAsyncQuery(
            (ComitiaDb db, AccountId id, Guid stamp, LocalDate day, LocalDate? end) =>
                from a in db.Set<UserAccount>()
                where a.Id == id && a.Stamp == stamp && a.DisabledAt == null
                from g in db.Set<RoleGrant>()
                    .Where(g => g.Account == a.Id && g.From <= day && (g.To == null || g.To > end))
                    .DefaultIfEmpty()
                select new Row(a.Name, g!.Role, g!.Scope)
        )
    );

    /// <summary>Null where the account is closed or the stamp is not its own any more.</summary>
    public async Task<Viewer?> Read(AccountId id, Guid stamp, CancellationToken ct)
    {
        var today = desk.Today;
        var rows = await Held.On(db)(db, id, stamp, today, today).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return null;
        }

        var grants = rows.Where(r => r.Role is not null).Select(r => new Grant(r.Role!, r.Scope!)).ToList();
        Guid? person = null;
        foreach (var source in sources)
        {
            var (found, more) = await source.Of(db, id.Value, today, ct);
            person ??= found;
            grants.AddRange(more);
        }

        return Viewer.Of(id.Value, rows[0].Name, [.. grants.Distinct()], book, person);
    }
}
