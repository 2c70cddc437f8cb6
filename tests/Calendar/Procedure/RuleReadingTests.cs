using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Calendar.Tests.Support;
using Comitia.Kernel.Languages;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Procedure;

public class RuleReadingTests
{
    [Fact]
    public void Values_as_filled_in_become_rules_to_count_by()
    {
        var rules = RuleReading.Read(On(1, 1), Values.All).Value;

        rules.MeetingNotice!.Value.Count.Should().Be(2);
        rules.MeetingNotice.Article.Should().Be("article 12.3");
        rules.Quorum!.Value.Threshold.Needed(15).Should().Be(8);
        rules.Majority!.Value.Threshold.Needed(15).Should().Be(10);
        rules.Sessions.Should().HaveCount(2);
        rules.DayOffMovesSessionStart!.Value.Should().BeTrue();
    }

    [Fact]
    public void All_that_is_wrong_is_said_at_once_each_with_its_field()
    {
        var values = new RuleValues
        {
            MeetingNotice = new DaysValue(0, DayUnit.Working, "a"),
            Response = new DaysValue(3, DayUnit.Sitting, "", RecessStops: true),
            TripReport = new DaysValue(3, DayUnit.Working, " "),
            Quorum = new ShareValue("half", null, false, CountedOf.Seats, "a"),
            Majority = new ShareValue("1/2", 7, false, CountedOf.Seats, "a"),
            Sessions = [new("Yaz", LocalText.Empty, new(2, 1), new(5, 31), null, "")],
        };

        RuleReading
            .Read(On(1, 1), values)
            .Refusals.Select(r => (r.Code, r.Field))
            .Should()
            .BeEquivalentTo([
                (Refusals.CountOutOfRange, "MeetingNotice"),
                (Refusals.RecessNeedsNoRule, "Response"),
                (Refusals.ArticleMissing, "TripReport.Article"),
                (Refusals.ShareNotUnderstood, "Quorum"),
                (Refusals.ShareOrNumber, "Majority"),
                (Refusals.YearlyNameNotUnderstood, "Sessions[0].Name"),
                (Refusals.YearlyTitleMissing, "Sessions[0].Title"),
                (Refusals.ArticleMissing, "Sessions[0].Article"),
            ]);
    }
}
