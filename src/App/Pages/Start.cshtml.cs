using Comitia.Access.Contracts;
using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Web;
using NodaTime;

namespace Comitia.App.Pages;

/// <summary>What is late, what is due this week, what waits for me, what happened since I was here.</summary>
public sealed class StartModel(IEnumerable<IStartLines> sources, IHappenings happenings, IVisits visits, OfficeDesk office) : DeskPage
{
    private const int MostHappened = 12;

    /// <summary>One who was here this morning still sees yesterday; one who was never here sees the last weeks.</summary>
    private static readonly Duration AtLeast = Duration.FromDays(1);
    private static readonly Duration AtMost = Duration.FromDays(30);

    private readonly List<StartLine> lines = [];

    public IReadOnlyList<Happening> Happened { get; private set; } = [];

    /// <summary>The day since which others' doings are shown.</summary>
    public LocalDate Since { get; private set; }

    public IReadOnlyList<StartLine> Of(StartQuestion question) =>
        [.. lines.Where(l => l.Question == question).OrderBy(l => l.Date).ThenBy(l => l.Title, StringComparer.Ordinal)];

    public LocalDateTime Local(Instant instant) => office.Local(instant);

    public async Task OnGetAsync(CancellationToken ct)
    {
        foreach (var source in sources)
        {
            lines.AddRange(await source.Lines(Viewer, T, Today, ct));
        }

        var now = office.Now;
        var since = Instant.Max(now - AtMost, Instant.Min(now - AtLeast, await visits.Before(Viewer, ct) ?? now - AtMost));
        Since = office.Local(since).Date;
        Happened = await happenings.Since(since, Viewer, T, MostHappened, ct);
    }
}
