using Comitia.Kernel.Storage;

namespace Comitia.Kernel.Viewers;

/// <summary>
/// The names behind opaque scopes. Whoever owns a kind of scope implements it (Directory for bodies); Access asks it when a role is
/// given over a scope, and shows the name where grants are listed. Scopes of other kinds are passed over in silence.
/// </summary>
public interface IScopeNames
{
    /// <summary>Scopes whose name, in any language, has the words of <paramref name="text"/>; the best first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<NamedScope>> Search(ComitiaDb db, string text, string language, int limit, CancellationToken ct);

    /// <summary>The names of those of the scopes that exist: one query, however many.</summary>
    Task<IReadOnlyList<NamedScope>> Names(ComitiaDb db, IReadOnlyCollection<string> scopes, string language, CancellationToken ct);
}

/// <summary>A scope as a reader of one language sees it; the note tells two of the same name apart.</summary>
public sealed record NamedScope(string Scope, string Name, string? Note = null);
