using Comitia.Kernel.Panels;
using Comitia.Kernel.Web;

namespace Comitia.App.Pages;

/// <summary>What is late, what is due this week, what waits for me, what happened since I was here.</summary>
public sealed class StartModel(IEnumerable<IStartLines> sources) : DeskPage
{
    private readonly List<StartLine> lines = [];

    public IReadOnlyList<StartLine> Of(StartQuestion question) =>
        [.. lines.Where(l => l.Question == question).OrderBy(l => l.Date).ThenBy(l => l.Title, StringComparer.Ordinal)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var source in sources)
        {
            lines.AddRange(await source.Lines(Viewer, T, Today, ct));
        }
    }
}
