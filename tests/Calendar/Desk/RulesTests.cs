using System.Net;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tests.Support;
using Comitia.Kernel.Results;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Calendar.Tests.Desk;

public abstract class RulesTests(Store store) : CalendarWorld(store)
{
    private const string New = "/en/desk/calendar/rules/version";

    private static Dictionary<string, string> Filled =>
        Form(
            ("EffectiveFrom", "1 January 2020"),
            ("MeetingNotice.Count", "2"),
            ("MeetingNotice.Unit", "Working"),
            ("MeetingNotice.Counting", "EventDayOut"),
            ("MeetingNotice.Roll", "None"),
            ("MeetingNotice.Article", "article 12.3"),
            ("Quorum.Share", "1/2"),
            ("Quorum.MoreThan", "true"),
            ("Quorum.Of", "MembersInOffice"),
            ("Quorum.Article", "article 30.1"),
            ("Response.Count", "30"),
            ("Response.Unit", "Calendar"),
            ("Response.Roll", "ToNextWorkingDay"),
            ("Response.CutOff", "18.00"),
            ("Response.Article", "article 40"),
            ("Remote.Said", "true"),
            ("Remote.Who", "Members"),
            ("Remote.Article", "article 33"),
            ("SessionStart.Says", "moves"),
            ("SessionStart.Article", "article 5.2"),
            ("Sessions[0].Name", "spring"),
            ("Sessions[0].Title[az]", "2026-cı ilin yaz sessiyası"),
            ("Sessions[0].From", "1 fevral"),
            ("Sessions[0].To", "31 May"),
            ("Sessions[0].Article", "article 5.1")
        );

    [Fact]
    public async Task Sentences_filled_in_are_the_rules_that_dates_are_counted_by()
    {
        (await Admin.Fill(New, Filled)).Headers.Location!.OriginalString.Should().Be("/en/desk/calendar/rules");

        var page = await Page(Reader, "/en/desk/calendar/rules");
        page.Should().Contain("Members are told of a meeting at least 2 working days before it.").And.Contain("article 12.3");
        page.Should().Contain("A meeting can decide when more than half of the members in office are present.");
        page.Should().Contain("The last day ends at 18:00.").And.Contain("May take part from elsewhere: members.");
        page.Should().Contain("2026-cı ilin yaz sessiyası: from 1 February to 31 May.");
        page.Should().NotContain("Report of a visit</dt>", "these rules do not speak of it");
        (await Page(Reader, "/az/desk/calendar/rules"))
            .Should()
            .Contain("İclas barədə üzvlərə ən azı 2 iş günü əvvəl məlumat verilir.")
            .And.Contain("İclas üzvlərin yarısından çoxu iştirak etdikdə səlahiyyətlidir.");
    }

    [Fact]
    public async Task The_form_of_the_next_version_begins_as_the_one_it_amends()
    {
        await Admin.Fill(New, Filled);
        var html = await Page(Admin, New);
        html.Should()
            .Contain("name=\"MeetingNotice.Count\" inputmode=\"numeric\" size=\"4\" value=\"2\"")
            .And.Contain("value=\"article 12.3\"");
        html.Should().Contain("value=\"18:00\"").And.Contain("value=\"1 February\"").And.Contain("value=\"2026-cı ilin yaz sessiyası\"");
    }

    [Fact]
    public async Task What_cannot_be_is_refused_all_at_once_and_stays_as_typed()
    {
        var wrong = Filled;
        wrong["MeetingNotice.Count"] = "two";
        wrong["Response.CutOff"] = "evening";
        wrong["Sessions[0].From"] = "30 February";
        var answer = await Admin.Fill(New, wrong);
        var html = await Text(answer);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        html.Should()
            .Contain("“two” is not a number of days")
            .And.Contain("“evening” is not an hour")
            .And.Contain("it has no day 30")
            .And.Contain("value=\"two\"");

        wrong = Filled;
        wrong["MeetingNotice.Count"] = "2000";
        wrong["Quorum.Share"] = "most";
        wrong["Response.Article"] = "";
        html = await Text(await Admin.Fill(New, wrong));
        html.Should()
            .Contain("2000 days cannot be counted")
            .And.Contain("“most” is neither a share nor a number")
            .And.Contain("The article is missing");
        html.Should().Contain("href=\"#Response.Article\"").And.Contain("id=\"Response.Article\"", "the summary leads to the field");
    }

    [Fact]
    public async Task The_box_counts_a_rule_on_a_date_and_shows_its_arithmetic()
    {
        await App.Do(new SetHolidays(2026, null, [new(On(5, 1), Named("Labour Day", "Əmək Bayramı"))], Complete: true));
        await Admin.Fill(New, Filled);

        var english = await Page(Reader, "/en/desk/calendar/rules?rule=MeetingNotice&on=5+May");
        english
            .Should()
            .Contain("Thursday, 30 April 2026")
            .And.Contain(
                "2 working days before Tuesday 5 May 2026, Friday 1 May being a holiday (Labour Day): 30 April. <span class=\"tag\">article 12.3</span>"
            );
        (await Page(Reader, "/az/desk/calendar/rules?rule=MeetingNotice&on=5+may"))
            .Should()
            .Contain(
                "5 may 2026-cı il (çərşənbə axşamı) tarixindən 2 iş günü əvvəl, 1 may (cümə, bayram günü: Əmək Bayramı) nəzərə alınmadan: 30 aprel"
            );
        (await Page(Reader, "/en/desk/calendar/rules?rule=MeetingNotice&on=5+January+2027"))
            .Should()
            .Contain("Holidays are entered only from 1 January 2026 to 31 December 2026");
        var notSet = await Reader.GetAsync("/en/desk/calendar/rules?rule=TripReport&on=5+May");
        notSet.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(notSet)).Should().Contain("do not say anything about this: report of a visit");
    }

    [Fact]
    public async Task A_version_in_effect_is_never_changed_and_a_coming_one_may_be()
    {
        var first = await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        (await App.Act(new ChangeRules(first, 1, On(1, 1, 2020), Values.All)))
            .Refusals.Should()
            .ContainSingle(r => r.Code == Refusals.RulesInEffect);
        (await App.Act(new WithdrawRules(first))).Refusals.Should().ContainSingle(r => r.Code == Refusals.RulesInEffect);

        var coming = await App.Do(new AddRules(On(9, 1), Values.All));
        await App.Do(new ChangeRules(coming, 1, On(10, 1), Values.All with { Majority = null }));
        (await App.Act(new ChangeRules(coming, 1, On(10, 1), Values.All)))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == RefusalKind.Conflict);
        await App.Do(new WithdrawRules(coming));
        await App.Do(new WithdrawRules(coming, Back: true));
        App.Clock.AdvanceDays(365);
        (await App.Act(new WithdrawRules(coming))).Refusals.Should().ContainSingle(r => r.Code == Refusals.RulesInEffect);
    }

    [Fact]
    public async Task Nothing_is_put_between_versions_that_apply_but_earlier_rules_may_be_completed()
    {
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        await App.Do(new AddRules(On(1, 1), Values.All));
        (await App.Act(new AddRules(On(1, 1, 2023), Values.All))).Refusals.Should().ContainSingle(r => r.Code == Refusals.RulesBetween);
        (await App.Act(new AddRules(On(1, 1), Values.All))).Refusals.Should().ContainSingle(r => r.Code == Refusals.TwoVersionsFromOneDay);
        await App.Do(new AddRules(On(1, 1, 2012), Values.All));
        (await Page(Reader, "/en/desk/calendar/rules"))
            .Should()
            .Contain("In effect since 1 January 2026")
            .And.Contain("1 January 2020 to 31 December 2025");
    }

    [Fact]
    public async Task Deadlines_and_thresholds_are_those_of_the_day()
    {
        await App.Do(new SetHolidays(2026, null, [], Complete: true));
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        await App.Do(
            new AddRules(On(5, 1), Values.All with { MeetingNotice = new DaysValue(3, DayUnit.Working, "article 12.3 as amended") })
        );

        var before = (await Due(DeadlineRule.MeetingNotice, On(4, 30))).Value;
        var after = (await Due(DeadlineRule.MeetingNotice, On(5, 8))).Value;
        (before.Date, before.Article).Should().Be((On(4, 28), "article 12.3"));
        (after.Date, after.Article).Should().Be((On(5, 5), "article 12.3 as amended"));
        before.Warnings.Should().BeEmpty();
        (await Due(DeadlineRule.Response, On(3, 2)))
            .Value.EndsAt.Should()
            .Be(Instant.FromUtc(2026, 4, 1, 18, 0), "the rule names the hour, the office's zone is UTC");
        (await Due(DeadlineRule.TripReport, On(5, 8))).Refusals.Should().ContainSingle(r => r.Code == Refusals.NoSittingsKnown);
        (await Due(DeadlineRule.Response, On(1, 1, 2019))).Refusals.Should().ContainSingle(r => r.Code == Refusals.NoRulesYet);
        (await Due(DeadlineRule.Response, On(12, 20))).Value.Warnings.Should().ContainSingle();

        var quorum = (await Ask<IDeadlines, Result<MembersNeeded>>(d => d.Quorum(On(5, 8), English, default))).Value;
        (quorum.Needed(15), quorum.Of, quorum.Words).Should().Be((8, CountedOf.MembersInOffice, "more than half of the members in office"));
        var majority = (await Ask<IDeadlines, Result<MembersNeeded>>(d => d.Majority(On(5, 8), Azerbaijani, default))).Value;
        (majority.Needed(9), majority.Words).Should().Be((6, "verilmiş səslərin ən azı üçdə ikisi"));
        (await Ask<IDeadlines, RemoteValue?>(d => d.Remote(On(5, 8), default)))!.Who.Should().HaveFlag(RemoteRole.Witnesses);
        (await Ask<IDeadlines, RemoteValue?>(d => d.Remote(On(5, 8, 2010), default))).Should().BeNull();
    }

    [Fact]
    public async Task Many_deadlines_ask_no_more_than_one()
    {
        await App.Do(new SetHolidays(2026, null, [], Complete: true));
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        var one = await App.During(() => Count(1));
        (await App.During(() => Count(20))).Should().Be(one).And.BePositive();
    }

    [Fact]
    public async Task The_rules_page_asks_as_often_for_three_versions_as_for_one()
    {
        const string page = "/en/desk/calendar/rules?rule=MeetingNotice&on=5+May";
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        await Reader.GetAsync(page);
        var one = await App.During(() => Reader.GetAsync(page));
        await App.Do(new AddRules(On(1, 1, 2024), Values.All));
        await App.Do(new AddRules(On(9, 1), Values.All));
        (await App.During(() => Reader.GetAsync(page))).Should().Be(one).And.BePositive();
    }

    private Task<bool> Count(int times) =>
        Ask<IDeadlines, bool>(async d =>
        {
            for (var n = 0; n < times; n++)
            {
                await d.Due(DeadlineRule.MeetingNotice, On(5, 5), English, default);
            }

            return true;
        });

    private Task<Result<DueDate>> Due(DeadlineRule rule, LocalDate day) =>
        Ask<IDeadlines, Result<DueDate>>(d => d.Due(rule, day, English, default));
}

public sealed class RulesOnSqlite() : RulesTests(Store.Sqlite);

public sealed class RulesOnPostgreSql() : RulesTests(Store.PostgreSql);
