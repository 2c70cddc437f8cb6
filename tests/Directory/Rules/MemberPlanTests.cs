using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Rules.Members;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Directory.Tests.Rules;

public sealed class MemberPlanTests
{
    private static readonly PersonId Anna = new(Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    private static readonly PersonId Other = new(Guid.Parse("00000000-0000-0000-0000-00000000000b"));
    private static readonly MembershipId Seat = new(Guid.Parse("00000000-0000-0000-0000-0000000000aa"));

    [Fact]
    public void Headers_in_azerbaijani_are_understood() =>
        MemberColumns
            .Guess(["№", "Soyadı, adı", "Soyadı", "Adı", "Atasının adı", "Vəzifəsi", "Başlanma tarixi"])
            .Should()
            .Equal(
                MemberColumn.Ignore,
                MemberColumn.Name,
                MemberColumn.Family,
                MemberColumn.Given,
                MemberColumn.Additional,
                MemberColumn.Role,
                MemberColumn.From
            );

    [Fact]
    public void A_column_of_given_names_without_family_names_holds_whole_names() =>
        MemberColumns.Guess(["Ad", "Vəzifə"]).Should().Equal(MemberColumn.Name, MemberColumn.Role);

    [Fact]
    public void An_unknown_name_makes_a_person_and_a_seat() => Fate(["Lala Meadow", "chair", "", ""]).Should().Be(MemberFate.NewPerson);

    [Fact]
    public void A_known_name_in_other_letters_is_the_same_person() =>
        Fate(["ANNA  Hıllside", "member", "2026-02-01", ""]).Should().Be(MemberFate.NewSeat);

    [Fact]
    public void The_same_list_again_changes_nothing() =>
        Fate(["Anna Hillside", "member", "2026-01-01", ""], Standing("2026-01-01", null)).Should().Be(MemberFate.Same);

    [Fact]
    public void A_last_day_that_the_list_brings_is_taken() =>
        Fate(["Anna Hillside", "member", "2026-01-01", "2026-05-31"], Standing("2026-01-01", null)).Should().Be(MemberFate.NewEnd);

    [Theory]
    [InlineData("Anna Hillside", "2026-05-31", "2026-05-01", "directory.ends-before-it-begins")]
    [InlineData("Anna Hillside", "31 fevral", "", "kernel.day-unreadable")]
    [InlineData("", "", "", "directory.name-missing")]
    [InlineData("Two Namesakes", "", "", "directory.name-ambiguous")]
    public void A_row_that_cannot_be_taken_says_why(string name, string from, string to, string code) =>
        Plan(["x", name, "member", from, to])[0].Why!.Code.Should().Be(code);

    [Fact]
    public void The_same_row_twice_in_a_list_is_taken_once() =>
        Plan(["1", "Lala Meadow", "member", "", ""], ["2", "Lala Meadow", "member", "", ""])
            .Select(p => p.Fate)
            .Should()
            .Equal(MemberFate.NewPerson, MemberFate.Refused);

    private static MemberFate Fate(string[] row, params StandingSeat[] seats) => Plan(seats, ["x", .. row])[0].Fate;

    private static IReadOnlyList<PlannedRow> Plan(params string[][] rows) => Plan([], rows);

    private static IReadOnlyList<PlannedRow> Plan(StandingSeat[] seats, params string[][] rows)
    {
        MemberColumn[] columns = [MemberColumn.Ignore, MemberColumn.Name, MemberColumn.Role, MemberColumn.From, MemberColumn.To];
        var people = new[] { ("Anna Hillside", Anna), ("Two Namesakes", Anna), ("Two Namesakes", Other) }.ToLookup(
            p => SearchWords.Whole(p.Item1),
            p => p.Item2
        );
        return MemberPlan.Of([.. rows.Select((r, n) => MemberRow.Read(n + 1, r, columns))], people, seats, new Span(null, null));
    }

    private static StandingSeat Standing(string from, string? to) =>
        new(Seat, Anna, new SeatFacts("member", null, new Span(TypedDay.Read(from, "").Value, TypedDay.Read(to, "").Value)));
}
