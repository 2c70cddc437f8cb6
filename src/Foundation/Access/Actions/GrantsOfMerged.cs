using Comitia.Access.Tables;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

/// <summary>Roles given over a scope that became another: they hold over that.</summary>
internal sealed class GrantsOfMerged : IScopeMove
{
    public async Task Move(ComitiaDb db, string from, string to, CancellationToken ct)
    {
        foreach (var grant in await db.Set<RoleGrant>().AsTracking().Where(g => g.Scope == from).ToListAsync(ct))
        {
            grant.Scope = to;
        }
    }
}
