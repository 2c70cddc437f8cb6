using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Web;

namespace Comitia.App.Pages;

/// <summary>Finds what the desk knows by the beginnings of words in titles and names: each capability its own records, those this viewer may read.</summary>
public sealed class SearchModel(IEnumerable<ISearchSource> sources) : DeskPage
{
    /// <summary>How many of a kind are shown; the rest is counted.</summary>
    private const int Most = 12;

    public string? Typed { get; private set; }

    public IReadOnlyList<SearchBlock> Blocks { get; private set; } = [];

    public int Total => Blocks.Sum(b => b.Total);

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Typed = q?.Trim();
        if (SearchWords.Typed(Typed).Count == 0)
        {
            return;
        }

        var found = new List<SearchBlock>();
        foreach (var source in sources.OrderBy(s => s.Position))
        {
            found.Add(await source.Find(Typed!, Viewer, T, Most, ct));
        }

        Blocks = [.. found.Where(b => b.Total > 0)];
    }
}
