using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Actions.Sitting;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>Reads a meeting as it runs; null where it is not there or not for this viewer. A fixed number of queries.</summary>
internal sealed class Sittings(
    ComitiaDb db,
    OneMeeting meetings,
    SittingDesk desk,
    IDirectory directory,
    IDeadlines deadlines,
    OfficeDesk office,
    Say say
)
{
    public async Task<SittingView?> Read(MeetingId id, Viewer viewer, CancellationToken ct)
    {
        if (await meetings.Read(id, viewer, ct) is not { } data)
        {
            return null;
        }

        var presences = await db.Presences.Where(p => p.MeetingId == id).OrderBy(p => p.From).ToListAsync(ct);
        var spans = await db.ItemSpans.Where(s => s.MeetingId == id).OrderBy(s => s.From).ToListAsync(ct);
        var speakers = await db.Speakers.Where(s => s.MeetingId == id && !s.Withdrawn).OrderBy(s => s.Position).ToListAsync(ct);
        var ballots = await db.Ballots.Where(b => b.MeetingId == id).OrderBy(b => b.Number).ToListAsync(ct);
        var ballotIds = ballots.Select(b => b.Id).ToList();
        var votes = (await db.BallotVotes.Where(v => ballotIds.Contains(v.BallotId)).ToListAsync(ct)).ToLookup(v => v.BallotId);
        var seats = await desk.Seats(data.Meeting, ct);
        var names = await Names(presences, speakers, votes.SelectMany(v => v), seats, ct);
        var rule = await deadlines.Quorum(data.Meeting.Day, say, ct);
        var remote = await deadlines.Remote(data.Meeting.Day, ct);
        var terms = rule.Ok ? QuorumTerms.From(rule.Value, remote) : null;
        List<PresenceSpan> times = [.. presences.Select(p => p.Span)];
        var now = data.Meeting.HeldTo ?? office.Now;
        var facts = new VotingFacts(
            data.Meeting,
            seats,
            [.. times.At(now)],
            terms,
            null,
            remote is { MayVote: true } ? remote.Who : RemoteRole.None,
            now
        );
        return new SittingView(
            data,
            Rows(seats, presences, names),
            QuorumCourse.Of(terms, data.Meeting.Day, seats, times),
            facts.Quorum,
            spans,
            [.. speakers.Select(s => new SpeakerRow(s, s.Name ?? names.GetValueOrDefault(s.Person ?? default) ?? "?"))],
            [.. ballots.Select(b => new BallotRow(b, [.. votes[b.Id]]))],
            facts.Voters,
            now
        );
    }

    private async Task<Dictionary<PersonId, string>> Names(
        List<Presence> presences,
        List<Speaker> speakers,
        IEnumerable<BallotVote> votes,
        IReadOnlyList<MemberLine> seats,
        CancellationToken ct
    )
    {
        var names = seats.DistinctBy(s => s.Person).ToDictionary(s => s.Person, s => s.Name);
        var others = presences
            .Select(p => p.Person)
            .Concat(speakers.Where(s => s.Person is not null).Select(s => s.Person!.Value))
            .Concat(votes.Select(v => v.Person))
            .Where(p => !names.ContainsKey(p))
            .Distinct()
            .ToList();
        foreach (var (person, line) in await directory.People(others, ct))
        {
            names[person] = line.Name;
        }

        return names;
    }

    private static IReadOnlyList<SeatRow> Rows(
        IReadOnlyList<MemberLine> seats,
        List<Presence> presences,
        Dictionary<PersonId, string> names
    )
    {
        var of = presences.ToLookup(p => p.Person);
        var seated = seats.DistinctBy(s => s.Person).ToList();
        var known = seated.Select(s => s.Person).ToHashSet();
        return
        [
            .. seated.Select(s => Row(s.Person, s.Name, s.Label, s.Role is BodyRoles.Chair or BodyRoles.Member, of[s.Person])),
            .. of.Where(g => !known.Contains(g.Key)).Select(g => Row(g.Key, names.GetValueOrDefault(g.Key) ?? "?", null, false, g)),
        ];
    }

    private static SeatRow Row(PersonId person, string name, string? role, bool member, IEnumerable<Presence> times)
    {
        var last = times.LastOrDefault();
        return new SeatRow(person, name, role, member, last is { To: null } ? (last.Id, last.Span) : null, last?.To);
    }
}
