using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>The clerk's screen of a running meeting: who comes and goes, what is dealt with, who speaks, what is voted.</summary>
internal sealed class RunModel(Sittings sittings) : LiveScreen(sittings)
{
    [BindProperty]
    public BallotForm NewBallot { get; set; } = new();

    /// <summary>Whether a ballot now would be without a quorum.</summary>
    public bool NoQuorum => View.Quorum.Outcome == QuorumOutcome.Missed;

    public string NameOf(PersonId person) =>
        View.Seats.FirstOrDefault(s => s.Person == person)?.Name is { Length: > 0 } name ? name : View.Data.NameOf(person);

    protected override bool MayLook(SittingView view) => Viewer.May(MeetingPermissions.Run, view.Meeting);

    public Task<IActionResult> OnPostOpenAsync(MeetingId id, CancellationToken ct) => Do(id, new OpenSitting(id), "live-state", ct);

    public async Task<IActionResult> OnPostCloseAsync(MeetingId id, CancellationToken ct)
    {
        var result = await Run(new CloseSitting(id), ct);
        if (!result.Ok)
        {
            return await Refused(id, result.Refusals, ct);
        }

        Tell(T["meetings.sitting.closed"], Desk(MeetingLinks.Undo), ("what", "word"), ("id", id.ToString()));
        return Redirect(Desk(MeetingLinks.Meeting(id)));
    }

    public Task<IActionResult> OnPostCallAsync(MeetingId id, AgendaItemId? item, CancellationToken ct) =>
        Do(id, new CallItem(id, item), "live-agenda", ct);

    public Task<IActionResult> OnPostComeAsync(
        MeetingId id,
        PersonId person,
        PresenceWay way,
        PersonId? substituteFor,
        CancellationToken ct
    ) => Do(id, new RecordArrival(id, person, way, substituteFor), "live-presence", ct);

    /// <summary>Everybody who has a seat and is not there came now.</summary>
    public async Task<IActionResult> OnPostAllAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var replaced = View.Seats.Select(s => s.Here?.Span.SubstituteFor).ToHashSet();
        var actions = (IActions)HttpContext.RequestServices.GetService(typeof(IActions))!;
        foreach (var seat in View.Seats.Where(s => s.Member && s.Here is null && !replaced.Contains(s.Person)))
        {
            var result = await actions.Run(new RecordArrival(id, seat.Person), new Asked(Viewer), ct);
            if (!result.Ok)
            {
                return await Refused(id, result.Refusals, ct);
            }
        }

        return Redirect(Here(id, "live-presence"));
    }

    public Task<IActionResult> OnPostLeaveAsync(MeetingId id, PersonId person, CancellationToken ct) =>
        Do(id, new RecordDeparture(id, person), "live-presence", ct);

    public Task<IActionResult> OnPostTakeBackAsync(MeetingId id, Guid presence, CancellationToken ct) =>
        Do(id, new TakeBackPresence(presence), "live-presence", ct);

    public Task<IActionResult> OnPostSpeakAsync(MeetingId id, PersonId? person, string? name, string? minutes, CancellationToken ct)
    {
        var problems = new List<Refusal>();
        var limit = ReadMinutes(minutes, "Limit", problems);
        return problems.Count > 0 ? Refused(id, problems, ct) : Do(id, new AskToSpeak(id, person, name, limit), "live-speakers", ct);
    }

    public Task<IActionResult> OnPostCallSpeakerAsync(MeetingId id, Guid speaker, CancellationToken ct) =>
        Do(id, new CallSpeaker(speaker), "live-speakers", ct);

    public Task<IActionResult> OnPostEndSpeakerAsync(MeetingId id, Guid speaker, CancellationToken ct) =>
        Do(id, new EndSpeaker(speaker), "live-speakers", ct);

    public async Task<IActionResult> OnPostBallotAsync(MeetingId id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        var form = NewBallot;
        var input = new OpenBallot(id, View.Current?.Item, form.Question, form.Method, form.Majority, form.Tie, null, form.WithoutQuorum);
        return await Do(id, input, "ballots", ct);
    }

    public Task<IActionResult> OnPostVoteAsync(MeetingId id, BallotId ballot, PersonId person, BallotChoice choice, CancellationToken ct) =>
        Do(id, new RecordVote(ballot, person, choice), $"ballot-{ballot}", ct);

    public Task<IActionResult> OnPostCloseBallotAsync(
        MeetingId id,
        BallotId ballot,
        string? @for,
        string? against,
        string? abstain,
        CancellationToken ct
    )
    {
        var input = new CloseBallot(ballot, Count(@for), Count(against), Count(abstain));
        return Do(id, input, $"ballot-{ballot}", ct);
    }

    public Task<IActionResult> OnPostBreakOffAsync(MeetingId id, BallotId ballot, string? reason, CancellationToken ct) =>
        Do(id, new BreakOffBallot(ballot, reason ?? string.Empty), $"ballot-{ballot}", ct);

    private static int? Count(string? typed) =>
        int.TryParse(typed, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Here(MeetingId id, string part) => $"{Desk(MeetingLinks.Run(id))}#{part}";

    private async Task<IActionResult> Do<T>(MeetingId id, IInput<T> input, string part, CancellationToken ct)
    {
        var result = await Run(input, ct);
        return result.Ok ? Redirect(Here(id, part)) : await Refused(id, result.Refusals, ct);
    }

    private async Task<IActionResult> Refused(MeetingId id, IReadOnlyList<Refusal> refusals, CancellationToken ct)
    {
        ModelState.Clear();
        return await Load(id, ct) ? Show(refusals) : NotFound();
    }
}

/// <summary>A ballot as its form holds it.</summary>
internal sealed class BallotForm
{
    public Dictionary<string, string?> Question { get; set; } = new(StringComparer.Ordinal);

    public BallotMethod Method { get; set; }

    public BallotMajority Majority { get; set; }

    public BallotTie Tie { get; set; }

    public bool WithoutQuorum { get; set; }
}
