using System.Net;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tests.Support;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Calendar.Tests.Desk;

public abstract class SessionTests(Store store) : CalendarWorld(store)
{
    private static Dictionary<string, string> SpringForm =>
        Form(
            ("Code", "2026-yaz"),
            ("Title[az]", "Yaz sessiyası"),
            ("Title[en]", "Spring session"),
            ("From", "2 fevral 2026"),
            ("To", "31 May"),
            ("PreparatoryFrom", "16.01")
        );

    [Fact]
    public async Task A_session_typed_as_people_write_is_what_others_read()
    {
        var answer = await Admin.Fill("/az/desk/calendar/session", SpringForm);

        answer.Headers.Location!.OriginalString.Should().Be("/az/desk/calendar/sessions");
        var line = await Ask<ISessions, SessionLine?>(s => s.Find("2026-yaz", default));
        line.Should()
            .BeEquivalentTo(
                new
                {
                    From = On(2, 2),
                    To = On(5, 31),
                    PreparatoryFrom = On(1, 16),
                    Extraordinary = false,
                },
                o => o.ExcludingMissingMembers()
            );
        line!.Title["az"].Should().Be("Yaz sessiyası");
        (await Page(Reader, "/az/desk/calendar/sessions")).Should().Contain("Yaz sessiyası").And.Contain("davam edir");
    }

    [Fact]
    public async Task What_is_wrong_is_said_beside_its_field_and_what_was_typed_stays()
    {
        var answer = await Admin.Fill(
            "/en/desk/calendar/session",
            Form(("Code", "Yaz 2026"), ("From", "30.02.2026"), ("To", "31 May 2026"))
        );

        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        var html = await Text(answer);
        html.Should()
            .Contain("id=\"From-error\"")
            .And.Contain("it has no day 30")
            .And.Contain("value=\"30.02.2026\"")
            .And.Contain("value=\"Yaz 2026\"");
        html.Should().Contain("Sunday, 31 May 2026", "what could be read is said back");
        (await Ask<ISessions, int>(async s => (await s.All(default)).Count)).Should().Be(0);
    }

    [Fact]
    public async Task Title_code_and_days_are_said_at_once()
    {
        var answer = await Admin.Fill(
            "/en/desk/calendar/session",
            Form(("Code", "Bad Code!"), ("From", "30.02.2026"), ("To", "31 May 2026"))
        );
        var html = await Text(answer);
        html.Should().Contain("href=\"#Title\"").And.Contain("href=\"#Code\"").And.Contain("href=\"#From\"");
    }

    [Fact]
    public async Task A_last_day_read_as_next_years_is_told_with_both_days()
    {
        await App.Do(new AddSession(Spring()));
        var typed = Form(("Code", "2026-winter"), ("Title[en]", "Winter"), ("From", "15.01.2026"), ("To", "10 January"));
        var html = await Text(await Admin.Fill("/en/desk/calendar/session", typed));
        html.Should().Contain("From 15 January 2026 to 10 January 2027 the session would lie over");
    }

    [Theory]
    [InlineData("Yaz 2026", 2, 5, Refusals.SessionCodeNotUnderstood)]
    [InlineData("2026-spring", 6, 7, Refusals.SessionCodeTaken)]
    [InlineData("2026-other", 5, 7, Refusals.SessionsOverlap)]
    [InlineData("2026-other", 7, 6, Refusals.SessionEndsBeforeItBegins)]
    public async Task A_session_is_refused(string code, int from, int to, string why)
    {
        await App.Do(new AddSession(Spring()));
        var result = await App.Act(new AddSession(new(code, Text("Other"), false, On(from, 1), On(to, 28))));
        result.Refusals.Select(r => r.Code).Should().Contain(why);
    }

    [Fact]
    public async Task Without_the_permission_nothing_is_added()
    {
        var result = await App.Act(new AddSession(Spring()), Viewer.Nobody);
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Who_comes_second_sees_both_versions_and_chooses()
    {
        var id = await App.Do(new AddSession(Spring()));
        var page = $"/en/desk/calendar/session/{id}";
        var opened = await Admin.GetStringAsync(page);
        await App.Do(new ChangeSession(id, 1, Spring() with { Title = Text("Theirs") }));
        var mine = Form(("Version", "1"), ("Code", "2026-spring"), ("Title[en]", "Mine"), ("From", "2.02.2026"), ("To", "31.05.2026"));

        var conflict = await Admin.Send(page, opened, mine);
        conflict.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var html = await Text(conflict);
        html.Should().Contain("Theirs").And.Contain("value=\"Mine\"").And.Contain("name=\"Version\" value=\"2\"");
        mine["Version"] = "2";
        (await Admin.Send(page, html, mine)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Ask<ISessions, SessionLine?>(s => s.Find(id, default)))!.Title["en"].Should().Be("Mine");
    }

    [Fact]
    public async Task A_withdrawn_session_leaves_the_lists_and_comes_back_by_undo()
    {
        var id = await App.Do(new AddSession(Spring()));
        await Admin.Fill($"/en/desk/calendar/session/{id}", Form(("back", "false")), $"/en/desk/calendar/session/{id}?handler=Withdraw");

        var list = await Admin.GetStringAsync("/en/desk/calendar/sessions");
        list.Should().Contain("The session was withdrawn").And.NotContain("Spring session 2026");
        (await Ask<ISessions, SessionLine?>(s => s.Find(id, default))).Should().NotBeNull("what was written under it still names it");
        (await App.Act(new AddSession(Spring()))).Refusals.Should().ContainSingle(r => r.Code == Refusals.SessionCodeWithdrawn);
        await Admin.Send($"/en/desk/calendar/session/{id}?handler=Withdraw", list, Form(("back", "true")));
        (await Page(Admin, "/en/desk/calendar/sessions")).Should().Contain("Spring session 2026");
    }

    [Fact]
    public async Task A_session_on_which_something_hangs_stays()
    {
        await using var app = await RunningApp.Start(Store.Sqlite, services => services.AddScoped<IPanel, OneThing>());
        var id = await app.Do(new AddSession(Spring()));
        (await app.Act(new WithdrawSession(id))).Refusals.Should().ContainSingle(r => r.Code == Refusals.SessionInUse);
    }

    [Fact]
    public async Task The_session_of_a_day_is_the_one_in_session_else_in_preparation_else_the_next_else_the_last()
    {
        await App.Do(new AddSession(Spring()));
        await App.Do(new AddSession(new("2026-autumn", Text("Autumn"), false, On(9, 30), On(12, 30), On(5, 25))));
        await App.Do(new AddSession(new("2026-extra", Text("Extra"), true, On(7, 1), On(7, 3))));
        async Task<string?> Of(NodaTime.LocalDate day) => await Ask<ISessions, string?>(async s => (await s.On(day, default))?.Code);

        (await Of(On(5, 30))).Should().Be("2026-spring", "autumn is only in preparation");
        (await Of(On(6, 15))).Should().Be("2026-autumn", "it is being prepared");
        (await Of(On(7, 2))).Should().Be("2026-extra");
        (await Of(On(1, 1))).Should().Be("2026-spring");
        (await Of(On(1, 1, 2030))).Should().Be("2026-autumn");
        var autumn = await Ask<ISessions, SessionLine?>(s => s.Find("2026-autumn", default));
        (await Ask<ISessions, SessionLine?>(s => s.Before(autumn!.Id, default)))!
            .Code.Should()
            .Be("2026-spring", "ordinary is compared with ordinary");
    }

    [Fact]
    public async Task Sessions_that_the_rules_foresee_are_added_with_one_click()
    {
        await App.Do(new SetHolidays(2026, null, [new(On(9, 30), Named("Day of the Waters", "Sular günü"))], Complete: true));
        await App.Do(new AddRules(On(1, 1, 2020), Values.All));
        var page = await Page(Admin, "/en/desk/calendar/sessions");
        page.Should()
            .Contain(
                "30 September 2026 is a holiday (Day of the Waters), so the session opens on the next working day, Thursday 1 October"
            );

        var added = await Admin.Send(
            "/en/desk/calendar/sessions?handler=Proposed",
            await Admin.GetStringAsync("/en/desk/calendar/sessions"),
            Form(("code", "2026-autumn"))
        );
        added.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var line = await Ask<ISessions, SessionLine?>(s => s.Find("2026-autumn", default));
        (line!.From, line.To, line.Title["az"]).Should().Be((On(10, 1), On(12, 30), "2026-cı ilin payız sessiyası"));
        (await Page(Admin, "/az/desk/calendar/sessions")).Should().Contain("2027-ci ilin yaz sessiyası", "the next one is foreseen");
    }

    [Fact]
    public async Task Terms_follow_one_another()
    {
        var sixth = await App.Do(new SetTerm(null, null, 6, Text("Sixth"), On(3, 10, 2020), null));
        (await App.Act(new SetTerm(null, null, 7, Text("Seventh"), On(9, 1), null)))
            .Refusals.Should()
            .ContainSingle(r => r.Code == Refusals.TermsOverlap);
        await App.Do(new SetTerm(sixth, 1, 6, Text("Sixth"), On(3, 10, 2020), On(8, 31)));
        await App.Do(new SetTerm(null, null, 7, Text("Seventh"), On(9, 1), null));
        (await App.Act(new SetTerm(null, null, 7, Text("Twice"), On(9, 1, 2040), null)))
            .Refusals.Should()
            .Contain(r => r.Code == Refusals.TermNumber);
        (await App.Act(new SetTerm(sixth, 1, 6, Text("Old"), On(3, 10, 2020), null)))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == RefusalKind.Conflict);
    }

    [Fact]
    public async Task The_list_asks_as_often_for_three_sessions_as_for_one()
    {
        await App.Do(new AddSession(Spring()));
        await Admin.GetAsync("/en/desk/calendar/sessions");
        var one = await App.During(() => Admin.GetAsync("/en/desk/calendar/sessions"));
        await App.Do(new AddSession(Spring(2027)));
        await App.Do(new AddSession(Spring(2028)));
        var three = await App.During(() => Admin.GetAsync("/en/desk/calendar/sessions"));
        one.Should().BePositive();
        three.Should().Be(one);
    }

    private sealed class OneThing : IPanel
    {
        public string Kind => "session";

        public Task<PanelBlock?> Show(Guid record, Viewer viewer, Say say, CancellationToken ct) =>
            Task.FromResult<PanelBlock?>(new PanelBlock("Plans", [], Withheld: 1));
    }
}

public sealed class SessionsOnSqlite() : SessionTests(Store.Sqlite);

public sealed class SessionsOnPostgreSql() : SessionTests(Store.PostgreSql);
