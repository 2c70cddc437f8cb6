using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>The scopes by which a directory record is kept; see <see cref="DirectoryPermissions"/>.</summary>
internal static class Keepers
{
    /// <summary>Of a body: itself and the body above it; an address-book body is kept by whoever keeps anything.</summary>
    public static IScoped Of(Body body, Viewer viewer) => Of(body.Kind, body.Id, body.Parent, viewer);

    public static IScoped Of(BodyKind kind, BodyId? own, BodyId? parent, Viewer viewer)
    {
        var scopes = new List<string>();
        if (own is { } id)
        {
            scopes.Add(BodyScope.Of(id));
        }

        if (parent is { } above)
        {
            scopes.Add(BodyScope.Of(above));
        }

        return Keeping.IsAddressBook(kind) ? AddressBook(viewer) : new Scopes(scopes);
    }

    /// <summary>People and outside bodies: any scope in which the viewer holds the permission counts.</summary>
    public static IScoped AddressBook(Viewer viewer) => new Scopes([.. viewer.Grants.Select(g => g.Scope)]);

    /// <summary>
    /// Whether the viewer keeps every body in which a person sits, has sat or will sit. Asked before seats move from one person to
    /// another, because seats are roles.
    /// </summary>
    public static async Task<bool> KeepsAllSeats(ActionContext context, PersonId person, CancellationToken ct)
    {
        if (context.Viewer.May(context.Info.Permission!, Installation.Whole))
        {
            return true;
        }

        var seats = context.Db.Memberships.Where(m => m.PersonId == person);
        var bodies = await context.Db.Bodies.Where(b => seats.Any(m => m.BodyId == b.Id)).ToListAsync(ct);
        return bodies.TrueForAll(b => context.Viewer.May(context.Info.Permission!, Of(b, context.Viewer)));
    }

    private sealed class Scopes(IReadOnlyList<string> scopes) : IScoped
    {
        IEnumerable<string> IScoped.Scopes => scopes;
    }
}
