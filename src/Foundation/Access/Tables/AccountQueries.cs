using Comitia.Access.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.Tables;

/// <summary>What the pages of accounts read. A fixed number of queries each, however many rows.</summary>
internal static class AccountQueries
{
    public const int PageSize = 50;

    public static async Task<(IReadOnlyList<AccountLine> Lines, int Count)> Find(
        ComitiaDb db,
        string? text,
        int page,
        LocalDate today,
        CancellationToken ct
    )
    {
        var found = db.Accounts();
        foreach (
            var word in (text ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(5)
        )
        {
            var folded = Folding.Fold(word);
            found = found.Where(a => a.Folded.Contains(folded));
        }

        var count = await found.CountAsync(ct);
        var rows = await found
            .OrderBy(a => a.Folded)
            .ThenBy(a => a.Id)
            .Skip((page - 1) * PageSize)
            .Take(PageSize)
            .Select(a => new AccountLine(
                a.Id,
                a.Name,
                a.Email,
                a.DisabledAt != null,
                a.PasswordHash != null,
                db.Grants().Where(g => g.Account == a.Id).Where(AccessQueries.Holds(today)).Select(g => g.Role).ToList()
            ))
            .ToListAsync(ct);
        return (rows, count);
    }

    public static Task<AccountFacts?> Facts(ComitiaDb db, AccountId id, CancellationToken ct) =>
        db.Accounts()
            .Where(a => a.Id == id)
            .Join(
                db.Set<SignInState>(),
                a => a.Id,
                s => s.Account,
                (a, s) =>
                    new AccountFacts(
                        a.Id,
                        a.Name,
                        a.Email,
                        a.Language,
                        a.Created,
                        a.DisabledAt,
                        a.PasswordHash != null,
                        s.LastSignIn,
                        s.PausedUntil
                    )
            )
            .SingleOrDefaultAsync(ct);

    /// <summary>Every role the account was given by hand, what holds first, then what is to come, then what is past.</summary>
    public static async Task<IReadOnlyList<GrantLine>> Grants(ComitiaDb db, AccountId id, LocalDate today, CancellationToken ct)
    {
        var rows = await db.Grants()
            .Where(g => g.Account == id)
            .Select(g => new GrantLine(
                g.Id,
                g.Role,
                g.Scope,
                g.From,
                g.To,
                db.Accounts().Where(a => a.Id == g.GivenBy).Select(a => a.Name).FirstOrDefault(),
                g.Reason
            ))
            .ToListAsync(ct);
        return [.. rows.OrderBy(g => g.StateOn(today)).ThenBy(g => g.Role, StringComparer.Ordinal).ThenByDescending(g => g.From)];
    }
}

/// <summary>An account in a list.</summary>
internal sealed record AccountLine(AccountId Id, string Name, string Email, bool Disabled, bool HasPassword, List<string> Roles);

/// <summary>An account on its own page.</summary>
internal sealed record AccountFacts(
    AccountId Id,
    string Name,
    string Email,
    string Language,
    Instant Created,
    Instant? DisabledAt,
    bool HasPassword,
    Instant? LastSignIn,
    Instant? PausedUntil
);

/// <summary>Whether a grant holds on a day, in the order a list shows them.</summary>
internal enum GrantState
{
    Holds,
    ToCome,
    Ended,
}

internal sealed record GrantLine(GrantId Id, string Role, string Scope, LocalDate From, LocalDate? To, string? GivenBy, string? Reason)
{
    public LocalDate? LastDay => To?.PlusDays(-1);

    public GrantState StateOn(LocalDate day) =>
        To <= day ? GrantState.Ended
        : From > day ? GrantState.ToCome
        : GrantState.Holds;
}
