using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.Directory.Rules.Members;

/// <summary>What becomes of a row.</summary>
internal enum MemberFate
{
    /// <summary>The person is new, and so is the seat.</summary>
    NewPerson,

    /// <summary>The person is known, the seat is new.</summary>
    NewSeat,

    /// <summary>The seat is there; its last day becomes that of the list.</summary>
    NewEnd,

    /// <summary>The seat is there as the list has it.</summary>
    Same,

    Refused,
}

/// <summary>A row with what becomes of it, and with whom and which seat it meets.</summary>
internal sealed record PlannedRow(MemberRow Row, MemberFate Fate, PersonId? Person = null, MembershipId? Seat = null, Refusal? Why = null);

/// <summary>A seat of the body as it stands, for comparing.</summary>
internal sealed record StandingSeat(MembershipId Id, PersonId Person, SeatFacts Facts);

/// <summary>
/// Decides for each row of a list, without changing anything: shown as a preview and followed by the action alike. A list imported twice
/// changes nothing the second time.
/// </summary>
internal static class MemberPlan
{
    /// <param name="rows">The list.</param>
    /// <param name="people">For each whole name (<see cref="SearchWords.Whole"/>) the people who bear it.</param>
    /// <param name="seats">The seats of the body.</param>
    /// <param name="body">The days on which the body exists.</param>
    public static IReadOnlyList<PlannedRow> Of(
        IReadOnlyList<MemberRow> rows,
        ILookup<string, PersonId> people,
        IReadOnlyList<StandingSeat> seats,
        Span body
    )
    {
        var seen = new List<MemberRow>();
        var planned = new List<PlannedRow>(rows.Count);
        foreach (var row in rows)
        {
            planned.Add(Decide(row, people, seats, body, seen));
            seen.Add(row);
        }

        return planned;
    }

    private static PlannedRow Decide(
        MemberRow row,
        ILookup<string, PersonId> people,
        IReadOnlyList<StandingSeat> seats,
        Span body,
        List<MemberRow> seen
    )
    {
        if (row.Problems.Count > 0)
        {
            return new PlannedRow(row, MemberFate.Refused, Why: row.Problems[0]);
        }

        var name = SearchWords.Whole(row.Person.Name);
        if (seen.Find(s => SearchWords.Whole(s.Person.Name) == name && Same(s, row) && s.Days.Overlaps(row.Days)) is { } twice)
        {
            return new PlannedRow(row, MemberFate.Refused, Why: new Refusal("directory.row-twice").With("line", twice.Line));
        }

        var bearers = people[name].ToList();
        if (bearers.Count > 1)
        {
            // Who of them sits here already settles it.
            bearers = [.. bearers.Where(b => seats.Any(s => s.Person == b))];
            if (bearers.Count != 1)
            {
                return new PlannedRow(
                    row,
                    MemberFate.Refused,
                    Why: new Refusal("directory.name-ambiguous").With("name", row.Person.Name).With("count", people[name].Count())
                );
            }
        }

        return bearers.Count == 0 ? New(row, body) : Known(row, bearers[0], seats, body);
    }

    private static PlannedRow New(MemberRow row, Span body) =>
        SeatRule.Problems(Facts(row), body, []) is [var why, ..]
            ? new PlannedRow(row, MemberFate.Refused, Why: why)
            : new PlannedRow(row, MemberFate.NewPerson);

    private static PlannedRow Known(MemberRow row, PersonId person, IReadOnlyList<StandingSeat> seats, Span body)
    {
        var own = seats.Where(s => s.Person == person).ToList();
        var same = own.Find(s => SeatRule.Same(s.Facts, Facts(row)) && (s.Facts.Days.From == row.From || row.From is null));
        if (same is null)
        {
            return SeatRule.Problems(Facts(row), body, own.Select(o => o.Facts)) is [var why, ..]
                ? new PlannedRow(row, MemberFate.Refused, person, Why: why)
                : new PlannedRow(row, MemberFate.NewSeat, person);
        }

        if (row.To is null || row.To == same.Facts.Days.To)
        {
            return new PlannedRow(row, MemberFate.Same, person, same.Id);
        }

        var ended = same.Facts with { Days = new Span(same.Facts.Days.From, row.To) };
        return SeatRule.Problems(ended, body, own.Where(o => o.Id != same.Id).Select(o => o.Facts)) is [var wrong, ..]
            ? new PlannedRow(row, MemberFate.Refused, person, same.Id, wrong)
            : new PlannedRow(row, MemberFate.NewEnd, person, same.Id);
    }

    private static SeatFacts Facts(MemberRow row) => new(row.Role, row.Label, row.Days);

    private static bool Same(MemberRow a, MemberRow b) => SeatRule.Same(Facts(a), Facts(b));
}
