using System.Security.Cryptography;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions.Sitting;

/// <summary>See <see cref="OpenBallot"/>.</summary>
internal sealed class OpenBallotAction(SittingDesk desk) : IAction<OpenBallot, BallotId>
{
    public async Task<Result<BallotId>> Act(OpenBallot input, ActionContext context, CancellationToken ct)
    {
        if (!(await SittingDesk.Running(input.Meeting, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        var problems = input.Question.Problems("Question", "meetings.question-missing", 2000).ToList();
        if (input.Item is { } item && !meeting.Agenda.Exists(i => i.Id == item && !i.Withdrawn))
        {
            problems.Add(new Refusal("meetings.agenda-item-elsewhere", Field: "Item"));
        }

        var before = await context.Db.Ballots.Where(b => b.MeetingId == meeting.Id).ToListAsync(ct);
        if (before.Exists(b => b.ClosedAt is null))
        {
            problems.Add(new Refusal("meetings.ballot-open", RefusalKind.Conflict));
        }

        var facts = await desk.Facts(meeting, context, ct);
        if (facts.Base(null).Quorate == false && !input.WithoutQuorum)
        {
            var (there, needed) = (facts.Quorum.There, facts.Quorum.Needed);
            problems.Add(new Refusal("meetings.ballot-no-quorum", RefusalKind.Conflict).With("there", there).With("needed", needed));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var ballot = new Ballot
        {
            Id = context.NewId<BallotId>(),
            MeetingId = meeting.Id,
            Item = input.Item,
            Number = before.Select(b => b.Number).DefaultIfEmpty(0).Max() + 1,
            Question = input.Question.Applied(LocalText.Empty),
            Mover = input.Mover,
            Method = input.Method,
            Majority = input.Majority,
            Tie = input.Tie,
            OpenedAt = context.Now,
        };
        context.Db.Add(ballot);
        context.About("meeting", meeting.Id.Value);
        return ballot.Id;
    }
}

/// <summary>See <see cref="CloseBallot"/>. The choices of a secret ballot are written here, shuffled, in the commit that closes it.</summary>
internal sealed class CloseBallotAction(SittingDesk desk, SecretBallots boxes) : IAction<CloseBallot, BallotOutcome>
{
    public async Task<Result<BallotOutcome>> Act(CloseBallot input, ActionContext context, CancellationToken ct)
    {
        if (!(await BallotWriting.Open(input.Ballot, context, ct)).Try(out var open, out var refusals))
        {
            return refusals;
        }

        var (meeting, ballot) = open;
        var facts = await desk.Facts(meeting, context, ct);
        var votes = await context.Db.BallotVotes.Where(v => v.BallotId == ballot.Id).ToListAsync(ct);
        if (!Tally(input, ballot, votes, facts, boxes.Read(ballot.Id)).Try(out var tally, out refusals))
        {
            return refusals;
        }

        if (ballot.Method == BallotMethod.Secret)
        {
            var choices = boxes.Read(ballot.Id).ToArray();
            RandomNumberGenerator.Shuffle<BallotChoice>(choices);
            context.Db.AddRange(
                choices.Select(c => new SecretChoice
                {
                    Id = new Guid(RandomNumberGenerator.GetBytes(16)), // without time and without order
                    BallotId = ballot.Id,
                    Choice = c,
                })
            );
            context.Afterwards(() => boxes.Empty(ballot.Id));
        }

        var chair = votes.Find(v => v.Person == facts.Chair)?.Choice;
        var judged = facts.Base(chair);
        var count = BallotCount.Of(tally, ballot.Majority, ballot.Tie, judged);
        (ballot.For, ballot.Against, ballot.Abstain) = (tally.For, tally.Against, tally.Abstain);
        (ballot.Needed, ballot.Present, ballot.Members) = (count.Needed, judged.Present, judged.Members);
        context.About("meeting", meeting.Id.Value);
        (ballot.Outcome, ballot.Tied, ballot.ClosedAt) = (count.Outcome, count.Tied, context.Now);
        return count.Outcome;
    }

    private static Result<BallotTally> Tally(
        CloseBallot input,
        Ballot ballot,
        List<BallotVote> votes,
        VotingFacts facts,
        IReadOnlyList<BallotChoice> box
    )
    {
        switch (ballot.Method)
        {
            case BallotMethod.RollCall:
                return BallotTally.Of(votes.Select(v => v.Choice!.Value));
            case BallotMethod.Secret:
                return box.Count == votes.Count
                    ? BallotTally.Of(box)
                    : new Refusal("meetings.ballot-lost", RefusalKind.Conflict).With("voted", votes.Count).With("kept", box.Count);
            default:
                var counted = new BallotTally(input.For ?? 0, input.Against ?? 0, input.Abstain ?? 0);
                return input.For is null || input.For < 0 || input.Against < 0 || input.Abstain < 0
                        ? new Refusal("meetings.ballot-numbers", Field: "For")
                    : counted.All > facts.Voters.Count
                        ? new Refusal("meetings.ballot-too-many", Field: "For").With("votes", counted.All).With("there", facts.Voters.Count)
                    : counted;
        }
    }
}

/// <summary>See <see cref="BreakOffBallot"/>.</summary>
internal sealed class BreakOffBallotAction(SecretBallots boxes) : IAction<BreakOffBallot, BallotId>
{
    public async Task<Result<BallotId>> Act(BreakOffBallot input, ActionContext context, CancellationToken ct)
    {
        if (!(await BallotWriting.Open(input.Ballot, context, ct)).Try(out var open, out var refusals))
        {
            return refusals;
        }

        if (Reasons.Problem(input.Reason) is { } missing)
        {
            return missing;
        }

        var ballot = open.Ballot;
        (ballot.Outcome, ballot.Reason, ballot.ClosedAt) = (BallotOutcome.BrokenOff, input.Reason.Trim(), context.Now);
        context.About("meeting", open.Meeting.Id.Value);
        context.Afterwards(() => boxes.Empty(ballot.Id));
        return ballot.Id;
    }
}

/// <summary>How ballots are loaded to be changed.</summary>
internal static class BallotWriting
{
    /// <summary>A ballot that is open, in a meeting that is; authorised on the meeting.</summary>
    public static async Task<Result<(Meeting Meeting, Ballot Ballot)>> Open(BallotId id, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Ballots.FirstOrDefaultAsync(b => b.Id == id, ct) is not { } ballot)
        {
            return Refusal.NotFound("ballot");
        }

        if (!(await SittingDesk.Running(ballot.MeetingId, context, ct)).Try(out var meeting, out var refusals))
        {
            return refusals;
        }

        return ballot.ClosedAt is null ? (meeting, ballot) : new Refusal("meetings.ballot-closed", RefusalKind.Conflict);
    }
}
