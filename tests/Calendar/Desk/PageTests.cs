using System.Net;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tests.Support;
using Comitia.Testing;

namespace Comitia.Calendar.Tests.Desk;

/// <summary>Every page of the calendar opens for whom it is meant, in both languages.</summary>
public abstract class PageTests(Store store) : CalendarWorld(store)
{
    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    public async Task Every_page_opens_empty_and_filled_and_says_no_key_instead_of_a_sentence(string language)
    {
        string[] pages =
        [
            "calendar",
            "calendar/2027",
            "calendar/2026/holidays",
            "calendar/2026/sittings",
            "calendar/week",
            "calendar/period",
            "calendar/sessions",
            "calendar/session",
            "calendar/term",
            "calendar/rules",
            "calendar/rules/version",
            "calendar/rules?rule=MeetingNotice&on=5+may+2026",
        ];
        await Open(language, pages);
        var session = await App.Do(new AddSession(Spring()));
        var term = await App.Do(new SetTerm(null, null, 7, Text("Seventh term", "VII çağırış"), On(3, 10, 2024), null));
        var period = await App.Do(
            new AddPeriod(new PeriodWording(PeriodKind.Recess, Text("April recess", "Aprel tətili"), On(4, 6), On(4, 12)))
        );
        await App.Do(
            new SetHolidays(2026, null, [new(On(3, 20), Named("Festival", "Bayram")), new(On(3, 21), Named("Festival", "Bayram"))], true)
        );
        await App.Do(new SetSittings(2026, null, [On(4, 8)], [On(5, 5)]));
        await App.Do(new MoveDay(On(5, 16), On(5, 18)));
        await App.Do(new AddSittingPattern([NodaTime.IsoDayOfWeek.Tuesday, NodaTime.IsoDayOfWeek.Friday], On(2, 2), On(5, 31)));
        await App.Do(
            new SetWorkingWeek(On(1, 1, 2020), [NodaTime.IsoDayOfWeek.Monday, NodaTime.IsoDayOfWeek.Tuesday, NodaTime.IsoDayOfWeek.Friday])
        );
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        var coming = await App.Do(new AddRules(On(9, 1), Values.All));
        await Open(
            language,
            [
                .. pages,
                $"calendar/session/{session}",
                $"calendar/term/{term}",
                $"calendar/period/{period}",
                $"calendar/rules/version/{coming}",
            ]
        );
    }

    [Theory]
    [InlineData("calendar/session")]
    [InlineData("calendar/term")]
    [InlineData("calendar/period")]
    [InlineData("calendar/week")]
    [InlineData("calendar/2026/holidays")]
    [InlineData("calendar/2026/sittings")]
    [InlineData("calendar/rules/version")]
    public async Task Who_may_not_edit_is_refused_at_every_form(string page)
    {
        (await Reader.GetAsync("/en/desk/" + page)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
        (await Reader.Fill("/en/desk/me", Form(("Code", "x")), "/en/desk/" + page)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("calendar")]
    [InlineData("calendar/sessions")]
    [InlineData("calendar/rules")]
    public async Task Whoever_is_signed_in_may_read(string page)
    {
        await App.Do(new AddSession(Spring()));
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        var html = await Page(Reader, "/en/desk/" + page);
        html.Should().NotContain("calendar/session\"").And.NotContain("/holidays").And.NotContain("rules/version");
        (await App.Visitor().GetAsync("/en/desk/" + page)).StatusCode.Should().Be(HttpStatusCode.Redirect, "others come to the door");
    }

    [Theory]
    [InlineData("/en/desk/calendar/1800")]
    [InlineData("/en/desk/calendar/session/0198c0de00007000800000000000cafe")]
    [InlineData("/en/desk/calendar/period/0198c0de00007000800000000000cafe")]
    [InlineData("/en/desk/calendar/rules/version/0198c0de00007000800000000000cafe")]
    public async Task What_is_not_there_is_not_found(string address) =>
        (await Admin.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);

    private async Task Open(string language, IEnumerable<string> pages)
    {
        foreach (var page in pages)
        {
            var answer = await Admin.GetAsync($"/{language}/desk/{page}");
            var html = await Text(answer);
            (answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity)
                .Should()
                .BeTrue($"{page} answered {answer.StatusCode}");
            html.Should().NotMatchRegex("[>\" ](calendar|refusal|enum|menu)\\.[A-Za-z][A-Za-z.-]+[<\" ]", $"{page} speaks in sentences");
            html.Should().NotContain("style=\"", "the content security policy refuses it");
        }
    }
}

public sealed class PagesOnSqlite() : PageTests(Store.Sqlite);

public sealed class PagesOnPostgreSql() : PageTests(Store.PostgreSql);
