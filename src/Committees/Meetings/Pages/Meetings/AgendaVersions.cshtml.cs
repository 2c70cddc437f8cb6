using Comitia.Kernel.Office;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The agenda as it went out each time, newest first, each with what changed since the time before; on top what would change now.</summary>
internal sealed class AgendaVersionsModel(OneMeeting meetings, IssuedAgendas issued, OfficeDesk office) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public IReadOnlyList<Step> Steps { get; private set; } = [];

    /// <summary>A version, or the agenda as it stands (no version), with its difference from the one before; null for the first.</summary>
    public sealed record Step(AgendaVersion? Version, AgendaSnapshot Agenda, AgendaDifference? Difference);

    public string Local(Instant at) => office.Local(at).ToString("d MMMM uuuu, HH:mm", T.Language.Culture);

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct)
    {
        if (await meetings.Read(id, Viewer, ct) is not { } data)
        {
            return NotFound();
        }

        Data = data;
        var found = await issued.Of(data.Meeting, ct);
        var steps = new List<Step>();
        AgendaSnapshot? before = null;
        foreach (var version in found.Versions.Reverse())
        {
            var agenda = AgendaSnapshots.Read(version);
            steps.Add(new Step(version, agenda, before is null ? null : AgendaDifference.Between(before, agenda, Lang)));
            before = agenda;
        }

        if (found is { Moved: true, Now: { } now })
        {
            steps.Add(new Step(null, now, AgendaDifference.Between(before!, now, Lang)));
        }

        steps.Reverse();
        Steps = steps;
        return Page();
    }
}
