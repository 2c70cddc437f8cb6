using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>A member's own screen of a running meeting: what goes on, and one's vote.</summary>
internal sealed class SeatModel(Sittings sittings) : LiveScreen(sittings)
{
    private PersonId? Own => Viewer.Person is { } person ? new PersonId(person) : null;

    public bool MayVote => Own is { } own && View.Voters.Contains(own);

    /// <summary>What one voted in the ballot that is open; of a secret one only that one did.</summary>
    public BallotVote? Mine => View.Open?.Votes.FirstOrDefault(v => v.Person == Own);

    public async Task<IActionResult> OnPostVoteAsync(MeetingId id, BallotId ballot, BallotChoice choice, CancellationToken ct)
    {
        var result = await Run(new CastVote(ballot, choice), ct);
        ModelState.Clear();
        return result.Ok ? Redirect(Desk(MeetingLinks.Seat(id)))
            : await Load(id, ct) ? Show(result.Refusals)
            : NotFound();
    }
}
