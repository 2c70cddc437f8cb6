using System.Net;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tests.Support;
using Comitia.Testing;

namespace Comitia.Calendar.Tests.Desk;

public sealed class EchoTests() : CalendarWorld(Store.Sqlite)
{
    [Theory]
    [InlineData("en", "12.03.2026", "<strong>Thursday, 12 March 2026</strong>, in 10 days")]
    [InlineData("az", "12 mart", "<strong>12 mart 2026-cı il, cümə axşamı</strong>, 10 gün sonra")]
    [InlineData("en", "2 March", "<strong>Monday, 2 March 2026</strong>, today")]
    [InlineData("en", "1.03.2026", "<strong>Sunday, 1 March 2026</strong>, yesterday")]
    [InlineData("en", "31.02.2026", "That month ends on 28 February 2026: it has no day 31. Correct the day or the month.")]
    [InlineData("en", "", "")]
    public async Task What_was_understood_is_said_back_while_somebody_types(string language, string typed, string said)
    {
        var answer = await Reader.GetAsync($"/{language}/desk/calendar/echo?field=On&On={Uri.EscapeDataString(typed)}");
        answer.Content.Headers.ContentType!.MediaType.Should().Be("text/html");
        (await answer.Content.ReadAsStringAsync()).Should().Be(said);
    }

    [Fact]
    public async Task A_day_without_a_year_falls_into_the_session_at_hand() =>
        (await Page(Reader, "/en/desk/calendar/echo?field=On&On=12+January&from=2027-01-10&to=2027-05-31"))
            .Should()
            .Contain("12 January 2027");

    [Fact]
    public async Task What_is_typed_never_becomes_markup() =>
        (await Reader.GetStringAsync("/en/desk/calendar/echo?field=On&On=%3Cscript%3E"))
            .Should()
            .Contain("&lt;script&gt;")
            .And.NotContain("<script>");

    [Fact]
    public async Task Who_is_not_signed_in_gets_nothing() =>
        (await App.Visitor().GetAsync("/en/desk/calendar/echo?field=On&On=12.03.2026")).StatusCode.Should().Be(HttpStatusCode.Redirect);

    [Fact]
    public async Task The_start_page_asks_for_a_session_and_a_committee_while_there_is_none()
    {
        var page = await Page(Admin, "/en/desk");
        page.Should().Contain("No session is under way or to come").And.Contain("No committee has been entered");
        (await Page(Reader, "/en/desk")).Should().NotContain("No session is under way").And.NotContain("No committee has been entered");
        await App.Do(new AddSession(new("2026-spring", Text("Spring 2026"), false, new(2026, 2, 2), new(2026, 5, 31))));
        (await Page(Admin, "/en/desk")).Should().NotContain("No session is under way");
    }

    [Fact]
    public async Task The_start_page_tells_who_keeps_the_calendar_before_the_holidays_run_out()
    {
        (await Page(Admin, "/en/desk"))
            .Should()
            .Contain("No holidays have been entered as complete")
            .And.Contain("Enter the holidays of 2026");
        (await Page(Reader, "/en/desk")).Should().NotContain("holidays", "it is not theirs to do");
        await App.Do(new SetHolidays(2026, null, [], Complete: true));
        (await Page(Admin, "/en/desk")).Should().NotContain("holidays");
        App.Clock.AdvanceDays(240);
        Admin.Dispose();
        using var again = await App.SignedIn("admin@parliament.example");
        (await Page(again, "/az/desk")).Should().Contain("64 gündən sonra başa çatır").And.Contain("calendar/2027/holidays");
    }
}
