using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;

namespace Comitia.Kernel.Panels;

/// <summary>One record found: its title, where it opens, and what tells it from others of the name.</summary>
public sealed record SearchHit(string Title, string? Language, string Link, string Note);

/// <summary>What a capability finds: the best hits under a heading, and how many there are of those that this viewer may read.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Hits">The best, not all.</param>
/// <param name="Total">How many there are.</param>
/// <param name="All">Where all of them are listed, where there is such a list.</param>
public sealed record SearchBlock(string Heading, IReadOnlyList<SearchHit> Hits, int Total, string? All = null);

/// <summary>A capability's contribution to the search of the desk; read with the same predicate as its lists.</summary>
public interface ISearchSource
{
    /// <summary>Where its block stands among the others.</summary>
    int Position { get; }

    Task<SearchBlock> Find(string typed, Viewer viewer, Say say, int most, CancellationToken ct);
}
