using Comitia.Meetings.Actions;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>Circulates or publishes the agenda, after showing what goes out and what changed since it last did.</summary>
internal sealed class IssueAgendaModel(OneMeeting meetings, IssuedAgendas issued, AgendaIssuing issuing) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public AgendaStage Stage { get; private set; }

    public IssuedAgenda Issued { get; private set; } = null!;

    /// <summary>The version it is compared with: the last that reached the same readers.</summary>
    public AgendaVersion? Against => Stage == AgendaStage.Published ? Issued.Published : Issued.Last;

    public AgendaDifference? Difference { get; private set; }

    public string Mark { get; private set; } = string.Empty;

    public string? ShortNoticeReason { get; private set; }

    public async Task<IActionResult> OnGetAsync(MeetingId id, AgendaStage stage, CancellationToken ct) =>
        await Load(id, stage, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        MeetingId id,
        AgendaStage stage,
        string? mark,
        string? shortNoticeReason,
        CancellationToken ct
    )
    {
        var result =
            stage == AgendaStage.Published
                ? await Run(new PublishAgenda(id, mark, shortNoticeReason), ct)
                : await Run(new CirculateAgenda(id, mark, shortNoticeReason), ct);
        if (result.Ok)
        {
            Tell(T[stage == AgendaStage.Published ? "meetings.issue.published" : "meetings.issue.circulated", ("number", result.Value)]);
            return Redirect(Desk(MeetingLinks.Meeting(id)) + "#agenda");
        }

        ShortNoticeReason = shortNoticeReason;
        return await Load(id, stage, ct) ? Show(result.Refusals) : NotFound();
    }

    private async Task<bool> Load(MeetingId id, AgendaStage stage, CancellationToken ct)
    {
        Stage = stage == AgendaStage.Published ? stage : AgendaStage.Circulated;
        var permission = Stage == AgendaStage.Published ? MeetingPermissions.Publish : MeetingPermissions.Edit;
        if (await meetings.Read(id, Viewer, ct) is not { } data || !Viewer.May(permission, data.Meeting))
        {
            return false;
        }

        Data = data;
        Issued = await issued.Of(data.Meeting, ct);
        var now = Issued.Now ?? await issuing.Now(data.Meeting, ct);
        Mark = AgendaSnapshots.Mark(now);
        Difference = Against is { } before ? AgendaDifference.Between(AgendaSnapshots.Read(before), now, Lang) : null;
        return true;
    }
}
