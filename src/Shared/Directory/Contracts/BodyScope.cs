using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Contracts;

/// <summary>The scope of grants over one body, and a record's scopes made from the bodies it belongs to.</summary>
public static class BodyScope
{
    public static string Of(BodyId body) => "body:" + body.Value.ToString("N");

    /// <summary>The body behind a scope; null where the scope is of another kind.</summary>
    public static BodyId? Read(string scope) =>
        scope.StartsWith("body:", StringComparison.Ordinal) && Guid.TryParse(scope.AsSpan("body:".Length), out var id)
            ? new BodyId(id)
            : null;

    /// <summary>The bodies over which a viewer holds a permission, for filtering in SQL; null means all.</summary>
    public static IReadOnlyList<BodyId>? Held(Viewer viewer, Permission permission) =>
        viewer.ScopesOf(permission)?.Select(Read).OfType<BodyId>().ToList();

    public static IScoped Record(params BodyId[] bodies) => new Bodies(bodies);

    private sealed class Bodies(BodyId[] bodies) : IScoped
    {
        public IEnumerable<string> Scopes => bodies.Select(Of);
    }
}
