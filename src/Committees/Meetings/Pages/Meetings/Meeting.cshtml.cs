using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>A meeting: its facts, agenda, attendance, decisions and minutes, and what was done with it.</summary>
internal sealed class MeetingModel(
    OneMeeting meetings,
    Quorums quorums,
    IssuedAgendas issued,
    UnfinishedItems unfinished,
    Queries.Tasks tasks,
    IHistory history,
    OfficeDesk office
) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public QuorumView Quorum { get; private set; } = null!;

    public IssuedAgenda Issued { get; private set; } = null!;

    /// <summary>What earlier meetings left; offered while the agenda of a meeting to come is worked on.</summary>
    public IReadOnlyList<UnfinishedItem> Unfinished { get; private set; } = [];

    /// <summary>The hour of each item in order, where anything is known of it.</summary>
    public IReadOnlyList<AgendaHour?> Hours { get; private set; } = [];

    public IReadOnlyList<Ballot> Ballots { get; private set; } = [];

    public IReadOnlyList<TaskRow> Tasks { get; private set; } = [];

    public bool MayPublish => Viewer.May(MeetingPermissions.Publish, Data.Meeting);

    /// <summary>The public page of the agenda, where it is public.</summary>
    public string? PublicAddress =>
        Issued.Published is not null && Data.Owner is { } owner
            ? $"/{Lang}/committees/{Uri.EscapeDataString(owner.Code)}/meetings/{Data.Meeting.PublicId}"
            : null;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit => Viewer.May(MeetingPermissions.Edit, Data.Meeting);

    public bool MayRun => Viewer.May(MeetingPermissions.Run, Data.Meeting);

    /// <summary>Whether it is about to begin, or its hours run.</summary>
    public bool Near => Data.Meeting.StartsAt - Actions.Sitting.SittingDesk.Early <= office.Now && office.Now < Data.Meeting.EndsAt;

    /// <summary>Whether the reader sits in it.</summary>
    public bool HasSeat => Viewer.Person is { } person && Data.Attendance.Any(a => a.Person.Value == person);

    public bool MayHold => Viewer.May(MeetingPermissions.Hold, Data.Meeting);

    /// <summary>Whether the agenda can still be worked on.</summary>
    public bool Open => Data.Meeting.State is MeetingState.Scheduled or MeetingState.Held;

    public bool Begun =>
        Data.Meeting.State == MeetingState.Held || (Data.Meeting.State == MeetingState.Scheduled && Data.Meeting.StartsAt <= office.Now);

    public string Local(Instant at) => office.Local(at).ToString("d MMMM uuuu, HH:mm", T.Language.Culture);

    public string Hour(Instant at) => MeetingWords.Time(at.InZone(DateTimeZoneProviders.Tzdb[Data.Meeting.Zone]).TimeOfDay);

    public async Task<IActionResult> OnGetAsync(MeetingId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostMoveAsync(MeetingId id, AgendaItemId item, AgendaItemId? before, CancellationToken ct)
    {
        var result = await Run(new MoveAgendaItem(item, before), ct);
        return result.Ok ? Redirect($"{Desk(MeetingLinks.Meeting(id))}#row-{item}")
            : await Load(id, ct) ? Show(result.Refusals)
            : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(MeetingId id, AgendaItemId item, CancellationToken ct)
    {
        var result = await Run(new WithdrawAgendaItem(item), ct);
        if (!result.Ok)
        {
            return await Load(id, ct) ? Show(result.Refusals) : NotFound();
        }

        Tell(T["meetings.agenda.withdrawn"], Desk(MeetingLinks.Undo), ("what", "agenda-item"), ("id", item.ToString()));
        return Redirect(Desk(MeetingLinks.Meeting(id)));
    }

    public async Task<IActionResult> OnPostOutcomeAsync(MeetingId id, AgendaItemId item, AgendaItemOutcome outcome, CancellationToken ct)
    {
        var result = await Run(new SayAgendaOutcome(item, outcome), ct);
        return result.Ok ? Redirect($"{Desk(MeetingLinks.Meeting(id))}#row-{item}")
            : await Load(id, ct) ? Show(result.Refusals)
            : NotFound();
    }

    public async Task<IActionResult> OnPostTakeOnAsync(MeetingId id, AgendaItemId item, CancellationToken ct)
    {
        var result = await Run(new TakeOnAgendaItem(id, item), ct);
        return result.Ok ? Redirect($"{Desk(MeetingLinks.Meeting(id))}#row-{result.Value}")
            : await Load(id, ct) ? Show(result.Refusals)
            : NotFound();
    }

    public async Task<IActionResult> OnPostWithdrawDecisionAsync(MeetingId id, DecisionId decision, CancellationToken ct)
    {
        var result = await Run(new WithdrawDecision(decision), ct);
        if (!result.Ok)
        {
            return await Load(id, ct) ? Show(result.Refusals) : NotFound();
        }

        Tell(T["meetings.decision.withdrawn"], Desk(MeetingLinks.Undo), ("what", "decision"), ("id", decision.ToString()));
        return Redirect(Desk(MeetingLinks.Meeting(id)));
    }

    private async Task<bool> Load(MeetingId id, CancellationToken ct)
    {
        if (await meetings.Read(id, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        Issued = await issued.Of(data.Meeting, ct);
        Hours = AgendaTimes.Of(data.Meeting.Start.TimeOfDay, data.Agenda.Select(i => (i.At, i.Minutes)));
        Unfinished = MayEdit && data.Meeting.State == MeetingState.Scheduled ? await unfinished.Before(data.Meeting, Viewer, ct) : [];
        Tasks = await tasks.Of(data.Meeting, ct);
        Ballots = await meetings.Ballots(id, ct);
        Quorum = new QuorumView(data, await quorums.Of(data, ct));
        History = await history.Of(id.Value, T, 30, ct);
        return true;
    }
}
