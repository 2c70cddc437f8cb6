using System.Net;
using System.Text.Json;
using Comitia.Account.Contracts;
using Comitia.Account.Tests.World;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Account.Tests;

/// <summary>The account from a plan to the public side, once per engine.</summary>
public abstract class AccountTests(Store store) : IAsyncLifetime
{
    private const string Public = "/en/committees/waters/accounts/2026-spring";
    private AccountWorld world = null!;

    private RunningApp App => world.App;

    public async ValueTask InitializeAsync() => world = await AccountWorld.Start(store);

    public async ValueTask DisposeAsync()
    {
        if (world is not null)
        {
            await world.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private async Task<JsonElement> Json() => JsonDocument.Parse(await world.Text("json")).RootElement;

    private async Task<(HttpStatusCode Status, string Text)> Get(string address)
    {
        using var visitor = App.Visitor();
        var answer = await visitor.GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Figures_are_compared_with_the_session_before_and_items_stand_with_their_outcome()
    {
        await world.Session();
        var account = await Json();
        account.GetProperty("state").GetString().Should().Be("draft");
        var figures = account
            .GetProperty("figures")
            .EnumerateArray()
            .ToDictionary(
                f => f.GetProperty("code").GetString() + (f.GetProperty("part").GetString() is { } part ? "." + part : ""),
                f =>
                    (
                        Value: f.GetProperty("value").GetDecimal(),
                        Before: f.GetProperty("before").ValueKind == JsonValueKind.Null
                            ? (decimal?)null
                            : f.GetProperty("before").GetDecimal()
                    )
            );
        figures["probe.meetings"].Should().Be((14m, 12m));
        figures["probe.meetings.hearing"].Should().Be((3m, 3m));
        figures["plan.items"].Should().Be((4m, null));
        figures["plan.done"].Should().Be((1m, null));
        figures["plan.dropped"].Should().Be((1m, null));
        account
            .GetProperty("items")
            .EnumerateArray()
            .Select(i => i.GetProperty("state").GetString())
            .Should()
            .Equal("done", "planned", "notCalledFor", "dropped");
    }

    [Fact]
    public async Task Each_published_item_has_one_outcome_whatever_became_of_it_in_the_working_text()
    {
        var plan = await world.Plan();
        var hearing = await world.Item(plan, "1", "Hearing on the safety of locks", "Şlüzlərin təhlükəsizliyi üzrə dinləmə");
        var maps = await world.Item(plan, "2", "Hearing on flood maps", "Daşqın xəritələri üzrə dinləmə");
        var visit = await world.Item(plan, "3", "Visit to the northern canal", "Şimal kanalına səfər");
        await world.Adopt(plan);
        await world.Evidence(maps, "Hearing of the lock keepers", 12);
        await world.Ask<PlanItemId>("plan.merge-items", new { into = hearing, others = new[] { maps } });
        await world.Decide(plan, visit, ItemDecision.Withdrawn, "The boat sank.");
        await world.Item(plan, "4", "Meetings with the boatmen", "Qayıqçılarla görüşlər");
        var items = (await Json()).GetProperty("items").EnumerateArray().ToList();
        items.Select(i => i.GetProperty("number").GetString()).Should().Equal("1", "2", "3");
        items.Select(i => i.GetProperty("state").GetString()).Should().Equal("done", "done", "dropped");
        items[2].GetProperty("reason").GetString().Should().Be("The boat sank.");
    }

    [Fact]
    public async Task An_item_that_was_renumbered_keeps_its_outcome()
    {
        var plan = await world.Plan();
        var hearing = await world.Item(plan, "1", "Hearing on the safety of locks", "Şlüzlərin təhlükəsizliyi üzrə dinləmə");
        var maps = await world.Item(plan, "2", "Hearing on flood maps", "Daşqın xəritələri üzrə dinləmə");
        await world.Adopt(plan);
        await world.Evidence(maps, "Hearing of the lock keepers", 12);
        foreach (var (item, number) in new[] { (hearing, "9"), (maps, "1") })
        {
            await world.Renumber(item, number);
        }

        var items = (await Json()).GetProperty("items").EnumerateArray().ToList();
        items
            .Select(i => (i.GetProperty("number").GetString(), i.GetProperty("state").GetString()))
            .Should()
            .Equal(("1", "planned"), ("2", "done"));
    }

    [Fact]
    public async Task What_the_session_before_had_and_this_one_lacks_stands_with_nought()
    {
        world.Figures.Values[Calendar()] = [new FigureValue(null, 2)];
        var hearings = (await Json()).GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("part").GetString() == "hearing");
        hearings.GetProperty("value").GetDecimal().Should().Be(0);
        hearings.GetProperty("before").GetDecimal().Should().Be(3);

        static Comitia.Calendar.Contracts.SessionId Calendar() => Places.Spring.Id;
    }

    [Fact]
    public async Task A_figure_is_asked_once_a_session_whatever_the_number_of_committees()
    {
        await world.Text("json");
        world.Figures.Asked.Should().Be(2);
    }

    [Fact]
    public async Task What_was_nought_in_both_sessions_stands_in_the_table_and_gets_no_sentence()
    {
        (world.Figures.Values[Places.Spring.Id], world.Figures.Values[Places.Autumn.Id]) = (
            [new FigureValue(null, 0)],
            [new FigureValue(null, 0)]
        );
        (await world.Text("md")).Should().NotContain("The committee held 0 meetings");
        (await Json()).GetProperty("figures").EnumerateArray().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Once_the_session_is_over_what_happened_in_it_is_done()
    {
        var plan = await world.Plan();
        var item = await world.Ask<PlanItemId>(
            "plan.add-item",
            new
            {
                plan,
                wording = new
                {
                    kind = "meeting",
                    number = "1",
                    title = new { en = "Meetings with the port" },
                },
            }
        );
        await world.Evidence(item, "Met the port");
        await world.Adopt(plan);
        (await Json()).GetProperty("items")[0].GetProperty("state").GetString().Should().Be("underWay");
        App.Clock.Reset(Instant.FromUtc(2026, 6, 1, 9, 0));
        (await Json()).GetProperty("items")[0].GetProperty("state").GetString().Should().Be("done");
    }

    [Fact]
    public async Task A_reason_with_its_own_full_stop_does_not_get_two()
    {
        var plan = await world.Plan();
        var item = await world.Item(plan, "1", "Hearing on ferries");
        await world.Adopt(plan);
        await world.Decide(plan, item, ItemDecision.Dropped, "Put off by the operators.");
        (await world.Text("md")).Should().Contain("Reason: Put off by the operators.").And.NotContain("operators..");
    }

    [Fact]
    public async Task A_part_stands_as_drafted_until_it_is_written_and_again_after_it_is_taken_back()
    {
        await world.Session();
        var account = await world.Account();
        (await world.Text("md")).Should().Contain("The committee held 14 meetings (12 in the session before).");
        (await App.Do(new WriteProse(account, "introduction", 0, "en", "Opening words", "A busy session."))).Should().Be(1);
        (await world.Text("md"))
            .Should()
            .Contain("## Opening words")
            .And.Contain("A busy session.")
            .And.NotContain("The committee held 14 meetings");
        (await world.Text("md", "az")).Should().Contain("Komitə 14 iclas keçirib (əvvəlki sessiyada 12).");
        await App.Do(new RedraftProse(account, "introduction", 1));
        (await world.Text("md")).Should().Contain("The committee held 14 meetings (12 in the session before).");
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_and_nothing_of_the_first_is_lost()
    {
        var account = await world.Account();
        await App.Do(new WriteProse(account, "conclusion", 0, "en", "Conclusion", "Mine came first."));
        var second = await App.Act(new WriteProse(account, "conclusion", 0, "en", "Conclusion", "So did mine."));
        second.Refusals.Should().ContainSingle(r => r.Code == "kernel.changed-meanwhile" && r.Kind == RefusalKind.Conflict);
        (await world.Text("md")).Should().Contain("Mine came first.");
        (await App.Do(new WriteProse(account, "conclusion", 1, "en", "Conclusion", "Both of us."))).Should().Be(2);
    }

    [Fact]
    public async Task Bad_input_is_refused_with_all_its_reasons()
    {
        var account = await world.Account();
        (await App.Act(new WriteProse(account, "introduction", 0, "xx", " ", "")))
            .Refusals.Select(r => r.Field)
            .Should()
            .Equal("Language", "Heading", "Text");
        (await App.Act(new WriteProse(account, "nowhere", 0, "en", "a", "b")))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "account.no-part");
        (await App.Act(new ApproveAccount(account, null, new LocalDate(2026, 3, 3), null, LocalText.Empty, [])))
            .Refusals.Select(r => r.Code)
            .Should()
            .Equal("account.meeting-missing", "account.approved-future");
        (await App.Act(new ApproveAccount(account, null, new LocalDate(2026, 1, 31), null, LocalText.Of("en", "m"), [])))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "account.approved-before-session");
        (await App.Act(new ApproveAccount(account, "an older text", new LocalDate(2026, 3, 2), null, LocalText.Of("en", "m"), [])))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "account.changed-since-seen");
        (await App.Act(new OpenAccount(Places.Waters.Id, Places.Spring.Id), Viewer.Nobody))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Beginning_it_twice_is_one_account() => (await world.Account()).Should().Be(await world.Account());

    [Fact]
    public async Task An_approved_account_is_public_in_the_same_commit_and_frozen()
    {
        await world.Session();
        var account = await world.Account();
        (await Get(Public)).Status.Should().Be(HttpStatusCode.NotFound);
        (await world.Approve(account)).Should().Be(1);
        var (status, page) = await Get(Public);
        status.Should().Be(HttpStatusCode.OK);
        page.Should()
            .Contain("The committee held 14 meetings (12 in the session before).")
            .And.Contain("the canal was drained")
            .And.Contain("state-not-called-for");
        world.Figures.Values[Places.Spring.Id] = [new FigureValue(null, 15)];
        (await Get(Public)).Text.Should().Contain("The committee held 14 meetings (12 in the session before).");
        (await world.Text("md"))
            .Should()
            .Contain("The committee held 14 meetings (12 in the session before).")
            .And.Contain("Approved on 2 March 2026, meeting of 2 March; version 1");
    }

    [Fact]
    public async Task Approving_the_same_text_again_is_refused_and_a_new_one_is_the_next_version_with_what_changed()
    {
        await world.Session();
        var account = await world.Account();
        await world.Approve(account);
        (await App.Act(new ApproveAccount(account, null, new LocalDate(2026, 3, 2), null, LocalText.Of("en", "m"), [])))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "account.nothing-new");
        await App.Do(new WriteProse(account, "conclusion", 0, "en", "Conclusion", "All in all a quiet session."));
        (await world.Text("md")).Should().Contain("Draft, not yet approved");
        (await world.Approve(account)).Should().Be(2);
        (await Get(Public)).Text.Should().Contain("A part of the text was reworded:").And.Contain("quiet");
        (await Get(Public + "/versions/1")).Text.Should().NotContain("quiet session");
    }

    [Fact]
    public async Task Evidence_is_public_by_kind_and_day_and_by_title_only_where_the_clerk_named_it()
    {
        var (_, shown) = await world.Session();
        var account = await world.Account();
        await world.Approve(account);
        (await Get(Public)).Text.Should().Contain("12 February 2026").And.Contain("hearing").And.NotContain("lock keepers");
        await world.Approve(account, shown);
        (await Get(Public)).Text.Should().Contain("Hearing of the lock keepers");
    }

    [Fact]
    public async Task An_item_that_no_published_plan_holds_stays_inside()
    {
        var (plan, _) = await world.Session();
        await world.Item(plan, "5", "Marker of an item added after adoption");
        var account = await world.Account();
        await world.Approve(account);
        (await Get(Public)).Text.Should().NotContain("Marker");
    }

    [Fact]
    public async Task Without_an_adopted_plan_no_item_is_named_in_public()
    {
        var plan = await world.Plan();
        await world.Item(plan, "1", "Marker of a draft item");
        var account = await world.Account();
        (await world.Text("md")).Should().Contain("Marker of a draft item", "the desk sees its own draft");
        await world.Approve(account);
        (await Get(Public)).Text.Should().NotContain("Marker").And.Contain("No plan was adopted for this session.");
    }

    [Fact]
    public async Task Each_objective_of_the_plan_has_a_part_of_its_own()
    {
        var plan = await world.Plan();
        var objective = await world.Objective(plan, "Safe waterways");
        await world.Item(plan, "1", "Hearing on the safety of locks", objective: objective);
        await world.Item(plan, "2", "Hearing on nothing in particular");
        await world.Adopt(plan);
        (await Json())
            .GetProperty("prose")
            .EnumerateArray()
            .Select(p => p.GetProperty("key").GetString())
            .Should()
            .Equal("introduction", "plan", "objective-1", "conclusion");
    }
}

public sealed class AccountOnSqlite() : AccountTests(Store.Sqlite);

public sealed class AccountOnPostgreSql() : AccountTests(Store.PostgreSql);
