using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;
using NodaTime;

namespace Comitia.Plan.Tests.Importing;

public class DoubtfulPlanTests
{
    private static PlanProposal Read(
        string items,
        LocalDate? today = null,
        string head = "Work plan of the Committee on Ports, spring session 2026\n\n"
    ) => PlanReader.Read(DocumentTextReader.FromText(head + items).Text!, BuiltInCues.Table, new(today));

    [Fact]
    public void A_date_that_does_not_exist_is_warned_of_and_the_item_kept()
    {
        var plan = Read("1. Hearing on tolls, 31 February 2026\n2. Visit to the docks, 30.02.2026");

        plan.Items.Should().HaveCount(2).And.OnlyContain(i => i.Period == null);
        plan.Warnings.Select(w => (w.Code, w.ItemNumber, w.Words))
            .Should()
            .Equal(("plan.no-such-date", "1", "31 February 2026"), ("plan.no-such-date", "2", "30.02.2026"));
    }

    [Fact]
    public void Two_items_with_one_number_are_both_kept_and_warned_of()
    {
        var plan = Read("1. Hearing on tolls\n2. Visit to the docks\n2. Review of the fees");

        plan.Items.Select(i => i.Number).Should().Equal("1", "2", "2");
        plan.Warnings.Should().HaveCount(2).And.OnlyContain(w => w.Code == "plan.number-twice" && w.ItemNumber == "2");
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_warned_of()
    {
        var plan = Read("1. Hearing on tolls, 7 May to 5 May 2026\n2. Visit to the docks");

        plan.Items[0].Period.Should().BeNull();
        plan.Warnings.Should().ContainSingle().Which.Code.Should().Be("plan.period-reversed");
    }

    [Fact]
    public void Numbers_that_start_again_under_each_month_are_counted_through()
    {
        var plan = Read("March\n1. Hearing on tolls\n2. Visit to the docks\n\nApril\n1. Review of the fees\n2. Meeting with pilots");

        plan.Items.Select(i => i.Number).Should().Equal("1", "2", "3", "4");
        plan.Warnings.Should().BeEmpty();
        plan.Items[3].Period.Should().Be(new ProposedPeriod(new LocalDate(2026, 4, 1), new LocalDate(2026, 4, 30)));
    }

    [Fact]
    public void A_date_of_another_year_is_not_when_the_item_is_due() =>
        Read("1. Review of the Ports Act of 12 May 2009\n2. Hearing").Items[0].Period.Should().BeNull();

    [Fact]
    public void Without_a_session_a_date_without_year_is_the_next_to_come()
    {
        var plan = Read(
            "1. Hearing on tolls, 12 March\n2. Visit, 3 December",
            new LocalDate(2026, 11, 23),
            "Work plan of the Committee on Ports\n\n"
        );

        plan.Session.Should().BeNull();
        plan.Items.Select(i => i.Period!.To).Should().Equal(new LocalDate(2027, 3, 12), new LocalDate(2026, 12, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1. Buy milk\n2. Call the garage\n3. Pay the rent")]
    [InlineData("The committee met on Tuesday. It was a long meeting, and the hearing was adjourned.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |")]
    public void A_text_without_a_plan_gives_no_items(string text)
    {
        var document = new DocumentText(text, DocumentTextReader.FromText(text).Text?.Blocks ?? []);
        var plan = PlanReader.Read(document, BuiltInCues.Table);
        plan.Items.Should().BeEmpty();
        plan.Committee.Should().BeNull();
    }
}
