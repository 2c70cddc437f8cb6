using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Rules.Procedure;
using CsCheck;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Procedure;

public class RulesOfProcedureTests
{
    private static readonly Cited<DayRule> TwoDays = new(DayRule.Of(2, DayUnit.Calendar, DayDirection.Before).Value, "article 12.3");
    private static readonly Cited<DayRule> ThreeDays = new(
        DayRule.Of(3, DayUnit.Working, DayDirection.Before).Value,
        "article 12.3 as amended"
    );

    private static readonly RulesOfProcedure Rules = RulesOfProcedure
        .Of([
            new RulesVersion { EffectiveFrom = On(3, 1), MeetingNotice = ThreeDays },
            new RulesVersion { EffectiveFrom = On(1, 1, 2020), MeetingNotice = TwoDays },
        ])
        .Value;

    [Fact]
    public void The_version_in_effect_on_the_day_gives_the_value_and_its_article()
    {
        Rules.RulesOn(On(2, 28)).Value.MeetingNotice.Should().Be(TwoDays);
        Rules.RulesOn(On(3, 1)).Value.MeetingNotice.Should().Be(ThreeDays);
        Rules.RulesOn(On(3, 1)).Value.TripReport.Should().BeNull("these rules do not speak of it");
    }

    [Fact]
    public void Before_the_first_version_there_are_no_rules()
    {
        Rules.RulesOn(On(12, 31, 2019)).Refusals[0].Code.Should().Be(Refusals.NoRulesYet);
        RulesOfProcedure.Of([]).Value.RulesOn(On(1, 1)).Refusals[0].Code.Should().Be(Refusals.NoRulesAtAll);
    }

    [Fact]
    public void Two_versions_from_one_day_are_refused() =>
        RulesOfProcedure
            .Of([new RulesVersion { EffectiveFrom = On(3, 1) }, new RulesVersion { EffectiveFrom = On(3, 1) }])
            .Refusals[0]
            .Code.Should()
            .Be(Refusals.TwoVersionsFromOneDay);

    [Theory]
    [InlineData(1, 2, 15, 8, 8)]
    [InlineData(1, 2, 14, 7, 8)]
    [InlineData(2, 3, 15, 10, 11)]
    [InlineData(2, 3, 125, 84, 84)]
    public void A_share_is_reached_or_passed(int numerator, int denominator, int members, int atLeast, int moreThan)
    {
        Threshold.AtLeastShare(numerator, denominator).Value.Needed(members).Should().Be(atLeast);
        Threshold.MoreThanShare(numerator, denominator).Value.Needed(members).Should().Be(moreThan);
    }

    [Fact]
    public void What_is_needed_is_the_least_number_that_satisfies_the_share() =>
        Gen.Select(Gen.Int[1, 20], Gen.Int[1, 20], Gen.Int[1, 1000], Gen.Bool)
            .Where((n, d, _, more) => more ? n < d : n <= d)
            .Sample(
                (n, d, members, more) =>
                {
                    var needed = (more ? Threshold.MoreThanShare(n, d) : Threshold.AtLeastShare(n, d)).Value.Needed(members);
                    bool Enough(int voices) => more ? voices * d > n * members : voices * d >= n * members;
                    return needed >= 1 && Enough(needed) && (needed == 1 || !Enough(needed - 1));
                }
            );

    [Fact]
    public void A_share_above_the_whole_more_than_all_and_a_number_of_nobody_are_refused()
    {
        Threshold.AtLeastShare(3, 2).Refusals[0].Code.Should().Be(Refusals.ShareOutOfRange);
        Threshold.AtLeastShare(1, 0).Refusals[0].Code.Should().Be(Refusals.ShareOutOfRange);
        Threshold.MoreThanShare(1, 1).Refusals[0].Code.Should().Be(Refusals.ShareOutOfRange);
        Threshold.AtLeast(0).Refusals[0].Code.Should().Be(Refusals.NumberOutOfRange);
        Threshold.AtLeast(7).Value.Needed(100).Should().Be(7);
    }
}
