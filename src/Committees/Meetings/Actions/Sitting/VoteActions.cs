using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>See <see cref="RecordVote"/>: the clerk's hand in a roll call.</summary>
internal sealed class RecordVoteAction(SittingDesk desk) : IAction<RecordVote, BallotId>
{
    public async Task<Result<BallotId>> Act(RecordVote input, ActionContext context, CancellationToken ct)
    {
        if (!(await BallotWriting.Open(input.Ballot, context, ct)).Try(out var open, out var refusals))
        {
            return refusals;
        }

        if (open.Ballot.Method != BallotMethod.RollCall)
        {
            return new Refusal("meetings.vote-not-by-name", RefusalKind.Conflict);
        }

        var facts = await desk.Facts(open.Meeting, context, ct);
        return facts.Voters.Contains(input.Person)
            ? await Votes.Put(context, open.Ballot, input.Person, input.Choice, ct)
            : new Refusal("meetings.vote-not-there", RefusalKind.Conflict, "Person");
    }
}

/// <summary>See <see cref="CastVote"/>. Whoever may read the meeting, sits in it and is there may: it asks for the account's own person.</summary>
internal sealed class CastVoteAction(SittingDesk desk, SecretBallots boxes) : IAction<CastVote, BallotId>
{
    public async Task<Result<BallotId>> Act(CastVote input, ActionContext context, CancellationToken ct)
    {
        if (
            await context.Db.Ballots.FirstOrDefaultAsync(b => b.Id == input.Ballot, ct) is not { } ballot
            || await context.Db.LoadMeeting(ballot.MeetingId, ct) is not { } meeting
            || !context.Viewer.May(MeetingPermissions.Read, meeting.Bodies.Select(b => BodyScope.Of(b.Body)))
        )
        {
            return Refusal.NotFound("ballot");
        }

        context.AllowedByOwnRule();
        if (context.Viewer.Person is not { } own)
        {
            return new Refusal("meetings.vote-not-there", RefusalKind.Conflict);
        }

        if (ballot.ClosedAt is not null || meeting.State != MeetingState.Scheduled)
        {
            return new Refusal("meetings.ballot-closed", RefusalKind.Conflict);
        }

        if (ballot.Method == BallotMethod.ShowOfHands)
        {
            return new Refusal("meetings.vote-not-by-name", RefusalKind.Conflict);
        }

        var person = new PersonId(own);
        if (!(await desk.Facts(meeting, context, ct)).Voters.Contains(person))
        {
            return new Refusal("meetings.vote-not-there", RefusalKind.Conflict);
        }

        SittingDesk.Stir(context, meeting);
        context.About("ballot", ballot.Id.Value);
        if (ballot.Method == BallotMethod.RollCall)
        {
            return await Votes.Put(context, ballot, person, input.Choice, ct);
        }

        if (await context.Db.BallotVotes.AnyAsync(v => v.BallotId == ballot.Id && v.Person == person, ct))
        {
            return new Refusal("meetings.voted-already", RefusalKind.Conflict);
        }

        context.Db.Add(new BallotVote { BallotId = ballot.Id, Person = person });
        context.Afterwards(() => boxes.Drop(ballot.Id, input.Choice));
        return ballot.Id;
    }
}

/// <summary>A vote by name; said again it is changed.</summary>
internal static class Votes
{
    public static async Task<Result<BallotId>> Put(
        ActionContext context,
        Ballot ballot,
        PersonId person,
        BallotChoice choice,
        CancellationToken ct
    )
    {
        var vote = await context.Db.BallotVotes.FirstOrDefaultAsync(v => v.BallotId == ballot.Id && v.Person == person, ct);
        if (vote is null)
        {
            vote = new BallotVote { BallotId = ballot.Id, Person = person };
            context.Db.Add(vote);
        }

        vote.Choice = choice;
        context.About("ballot", ballot.Id.Value);
        return ballot.Id;
    }
}
