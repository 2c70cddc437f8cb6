using System.Net;
using System.Text.RegularExpressions;
using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Desk;

/// <summary>The list to work in, its board and its timeline, as a browser without scripts uses them.</summary>
public abstract class ListTests(Store store) : PlanWorld(store)
{
    private async Task<string[]> Shown(HttpClient visitor, string query) =>
        [.. Regex.Matches(await Page(visitor, PlanPage + query), "data-id=\"(?<id>[0-9a-f]+)\"").Select(m => m.Groups["id"].Value)];

    private string[] Ids(params int[] places) => [.. places.Select(p => Items[p - 1].ToString())];

    [Fact]
    public async Task Filters_show_what_they_say()
    {
        await App.Do(
            new RecordEvidence(Items[2], EvidenceKind.Visit, null, new(2026, 2, 25), Named("Visit paid"), EvidenceStanding.Happened)
        );
        var clerk = await Clerk();
        (await Shown(clerk, "")).Should().Equal(Ids(1, 2, 3));
        (await Shown(clerk, "?view=list&show=late")).Should().Equal(Ids(1));
        (await Shown(clerk, "?view=list&show=settled")).Should().Equal(Ids(3));
        (await Shown(clerk, "?view=list&show=open")).Should().Equal(Ids(1, 2));
        (await Shown(clerk, "?view=list&show=mine")).Should().BeEmpty();
        (await Page(clerk, PlanPage + "?view=list&show=mine")).Should().Contain("No item fits this filter.");
        (await Shown(clerk, "?view=nonsense&show=nonsense")).Should().Equal(Ids(1, 2, 3));
    }

    [Fact]
    public async Task A_plan_is_narrowed_to_a_kind_a_person_and_a_counterpart_in_every_view_and_language()
    {
        await App.Do(new ChangeItems(Plan, [Items[0]], null, null, null, null, new NamedPerson(null, "Emil & Söhne")));
        var clerk = await Clerk();
        (await Shown(clerk, "?kind=Hearing")).Should().Equal(Ids(1));
        (await Shown(clerk, "?kind=meeting&show=open")).Should().Equal(Ids(2));
        (await Shown(clerk, "?kind=meeting&show=late")).Should().BeEmpty();
        (await Shown(clerk, "?person=Emil+%26+S%C3%B6hne")).Should().Equal(Ids(1));
        (await Shown(clerk, "?with=Ministry+of+Transport")).Should().Equal(Ids(2));
        (await Shown(clerk, "?kind=nonsense&person=&with=")).Should().Equal(Ids(1, 2, 3));
        var narrowed = await Page(clerk, PlanPage + "?person=Emil+%26+S%C3%B6hne&view=board");
        narrowed.Should().Contain("One item of 3").And.Contain("<option selected=\"selected\">Emil & Söhne</option>");
        narrowed.Should().Contain("Hearing on dams").And.NotContain("Visit to the northern locks");
        narrowed.Should().Contain("?view=timeline&person=Emil%20%26%20S%C3%B6hne", "the other views show the same");
        (await Page(clerk, "/az" + PlanPage[3..] + "?with=Ministry+of+Transport")).Should().Contain("3 bənddən 1 bənd");
        (await Page(clerk, PlanPage + "?kind=Hearing")).Should().NotContain("data-order=", "a part of the plan has no order of its own");
    }

    [Fact]
    public async Task Whoever_is_named_in_an_item_and_known_to_the_directory_finds_it_among_their_own()
    {
        var person = await App.Do(new AddPerson(new PersonWording("Rana Hallam", "Hallam", "Rana")));
        await App.Do(new AddPerson(new PersonWording("Emil Quill")));
        await App.Do(new AddPerson(new PersonWording("Emil Quill")));
        var item = await Add("Review of the tolls");
        await App.Do(new ChangeItems(Plan, [item], null, null, null, null, new NamedPerson(null, "Emil Quill")));
        (await Stored(item))
            .Responsible.OrderBy(r => r.Position)
            .Select(r => r.Person)
            .Should()
            .Equal([person, null], "two people of one name do not say who is meant");
        var account = await App.Account("rana@example.org", BodyRoles.Member, BodyScope.Of(Waters));
        await App.Do(new LinkAccount(person, account.Value));
        (await Shown(await App.SignedIn("rana@example.org"), "?show=mine")).Should().Equal($"{item}");
    }

    [Fact]
    public async Task What_is_overdue_says_since_when()
    {
        var clerk = await Clerk();
        var html = await Page(clerk, PlanPage);
        html.Should().Contain("was due 20 February, 10 days ago").And.NotContain("20 February, in 10 days");
        (await Page(clerk, PlanPage.Replace("/en/", "/az/", StringComparison.Ordinal))).Should().NotContain("20 fevral, 10 gün sonra");
    }

    [Fact]
    public async Task An_item_moves_up_and_down_by_the_buttons_of_its_row()
    {
        var clerk = await Clerk();
        var html = await Page(clerk, PlanPage);
        bool Has(int item, string way) =>
            html.Contains($"form=\"move\" name=\"{way}\" value=\"{Items[item - 1]}\"", StringComparison.Ordinal);
        async Task Press(int item, string way)
        {
            Has(item, way).Should().BeTrue();
            html = await Followed(clerk, await clerk.Send(PlanPage + "?handler=Move", html, Form((way, $"{Items[item - 1]}"))));
        }

        Has(1, "up").Should().BeFalse("the first cannot go up");
        Has(3, "down").Should().BeFalse("the last cannot go down");
        await Press(1, "down");
        (await Shown(clerk, "")).Should().Equal(Ids(2, 1, 3));
        await Press(3, "up");
        (await Shown(clerk, "")).Should().Equal(Ids(2, 3, 1));
        (await Stored())
            .Items.OrderBy(i => i.Position)
            .Select(i => i.Number)
            .Should()
            .Equal(["1", "2", "3"], "a draft's numbers follow its order");
    }

    [Fact]
    public async Task A_row_that_was_dragged_goes_between_the_neighbours_it_was_put_to()
    {
        var clerk = await Clerk();
        async Task<IReadOnlyList<string>> Drag(params (string Name, string Value)[] place)
        {
            await clerk.Fill(PlanPage, Form(place), PlanPage + "?handler=Move");
            return [.. await Shown(clerk, "")];
        }

        (await Drag(("item", $"{Items[2]}"), ("before", $"{Items[0]}"), ("after", ""))).Should().Equal(Ids(3, 1, 2));
        (await Drag(("item", $"{Items[2]}"), ("before", ""), ("after", $"{Items[0]}")))
            .Should()
            .Equal(Ids(1, 3, 2), "the end of its direction is not the end of the plan");
        (await Drag(("item", $"{Items[0]}"), ("before", ""), ("after", $"{Items[1]}"))).Should().Equal(Ids(3, 2, 1));
        (await Drag(("item", "nonsense"))).Should().Equal(Ids(3, 2, 1));
    }

    [Fact]
    public async Task After_adoption_an_item_keeps_its_number_wherever_it_stands()
    {
        await Adopt();
        var clerk = await Clerk();
        await clerk.Fill(PlanPage, Form(("down", Items[0].ToString())), $"{PlanPage}?handler=Move");
        (await Stored()).Items.OrderBy(i => i.Position).Select(i => i.Number).Should().Equal("2", "1", "3");
    }

    [Fact]
    public async Task Items_stand_under_their_direction()
    {
        var direction = await App.Do(new SetObjective(Plan, null, In("Safe waters", "Təhlükəsiz sular")));
        await App.Do(new ChangeItems(Plan, [Items[0]], null, direction, null, null, null));
        var clerk = await Clerk();
        (await Shown(clerk, "")).Should().Equal(Ids(2, 3, 1));
        (await Page(clerk, PlanPage.Replace("/en/", "/az/", StringComparison.Ordinal))).Should().Contain("Təhlükəsiz sular");
    }

    [Fact]
    public async Task The_board_has_a_column_for_each_state_and_marks_what_is_late()
    {
        await App.Do(new DecideItems(Plan, [Items[1]], ItemDecision.NotCalledFor, "no need arose"));
        var html = await Page(await Clerk(), PlanPage + "?view=board&show=all");
        Regex
            .Matches(html, "<h2><span class=\"state state-(?<s>[a-z-]+)\">")
            .Select(m => m.Groups["s"].Value)
            .Should()
            .Equal("planned", "not-called-for");
        html.Should().Contain("state-late");
    }

    [Fact]
    public async Task The_timeline_draws_each_item_and_tells_the_same_in_a_table()
    {
        var html = await Page(await Clerk(), PlanPage + "?view=timeline&show=all");
        Regex
            .Matches(html[html.LastIndexOf("<svg class=\"session-timeline", StringComparison.Ordinal)..], "class=\"bar bar-")
            .Should()
            .HaveCount(3);
        html.Should().Contain("bar-late").And.Contain("class=\"today\"").And.Contain("4 May").And.Contain("3 items between");
        var table = html[html.IndexOf("<tbody>", StringComparison.Ordinal)..];
        foreach (var item in Items)
        {
            table.Should().Contain($"plan-items/{item}");
        }
    }

    [Fact]
    public async Task Several_items_are_changed_at_once_and_what_stays_empty_is_not_touched()
    {
        var clerk = await Clerk();
        var form = await Page(clerk, $"{Decide}?word=change&items={Items[0]}&items={Items[2]}");
        form.Should().Contain("2 items").And.Contain("Hearing on dams").And.NotContain("Meetings with the ministry</label>");
        var chosen = string.Join(',', Ids(1, 3));
        await Followed(
            clerk,
            await clerk.Fill(
                PlanPage,
                Form(("word", "change"), ("items", chosen), ("kind", "Review"), ("until", "29 May"), ("responsible", "Emil Quill")),
                Decide
            )
        );
        foreach (var item in new[] { await Stored(Items[0]), await Stored(Items[2]) })
        {
            (item.Kind, item.To).Should().Be((PlanItemKind.Review, new(2026, 5, 29)));
            item.Responsible.Select(r => r.Name).Should().BeEquivalentTo("Rana Hallam", "Emil Quill");
        }

        (await Stored(Items[2])).From.Should().Be(new NodaTime.LocalDate(2026, 5, 4));
        (await Stored(Items[1])).Kind.Should().Be(PlanItemKind.Meeting);
    }

    [Fact]
    public async Task A_bulk_change_with_an_impossible_date_keeps_what_was_typed()
    {
        var clerk = await Clerk();
        var answer = await clerk.Fill(
            PlanPage,
            Form(
                ("word", "change"),
                ("items", Items[0].ToString()),
                ("kind", "Review"),
                ("from", "31.02.2026"),
                ("responsible", "Emil Quill")
            ),
            Decide
        );
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer))
            .Should()
            .Contain("it has no day 31")
            .And.Contain("value=\"31.02.2026\"")
            .And.Contain("value=\"Emil Quill\"")
            .And.Contain("<option value=\"Review\" selected");
        (await Stored(Items[0])).Kind.Should().Be(PlanItemKind.Hearing);
    }

    private static Kernel.Languages.LocalText Named(string en) => Kernel.Languages.LocalText.Of("en", en);
}

public sealed class ListOnSqlite() : ListTests(Store.Sqlite);

public sealed class ListOnPostgreSql() : ListTests(Store.PostgreSql);
