using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;

namespace Comitia.Meetings.Pages.Matters;

/// <summary>The matters of the committee in view: open ones, or closed ones, by what was typed.</summary>
internal sealed class IndexModel(MatterQueries matters) : MeetingsPage
{
    public IReadOnlyList<MatterRow> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool Closed { get; private set; }

    public string? Typed { get; private set; }

    public int Number { get; private set; } = 1;

    public int Pages => Math.Max(1, (Total + MatterQueries.PageSize - 1) / MatterQueries.PageSize);

    public bool MayAdd => Viewer.MaySomewhere(MeetingPermissions.Edit);

    public string With(bool closed, int page = 1) =>
        Desk(MeetingLinks.Matters)
        + $"?closed={(closed ? "true" : "false")}"
        + (string.IsNullOrEmpty(Typed) ? "" : "&find=" + Uri.EscapeDataString(Typed))
        + (page > 1 ? $"&page={page}" : "");

    public async Task OnGetAsync(bool closed, string? find, int? page, CancellationToken ct)
    {
        (Closed, Typed, Number) = (closed, find, Math.Clamp(page ?? 1, 1, 100_000));
        (Rows, Total) = await matters.List(Viewer, CommitteeInView is { } id ? new BodyId(id) : null, closed, find, Number, ct);
    }
}
