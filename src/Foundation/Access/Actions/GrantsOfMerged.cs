using Comitia.Access.Tables;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>Roles given over a scope that became another: they hold over that. One that the account has there all that time already stays behind.</summary>
internal sealed class GrantsOfMerged : IScopeMove
{
    public async Task Move(ComitiaDb db, string from, string to, CancellationToken ct)
    {
        var grants = await db.Set<RoleGrant>().AsTracking().Where(g => g.Scope == from || g.Scope == to).ToListAsync(ct);
        var there = grants.Where(g => g.Scope == to).ToList();
        foreach (var grant in grants.Where(g => g.Scope == from && !there.Exists(t => Covers(t, g))))
        {
            grant.Scope = to;
        }
    }

    private static bool Covers(RoleGrant there, RoleGrant moving) =>
        there.Account == moving.Account
        && there.Role == moving.Role
        && there.From <= moving.From
        && (there.To is null || (moving.To is { } end && there.To >= end));
}
