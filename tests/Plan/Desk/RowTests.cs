using System.Net;
using Comitia.Directory.Contracts;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Desk;

/// <summary>An item changed where it stands in the list, as a browser without scripts does it.</summary>
public abstract class RowTests(Store store) : PlanWorld(store)
{
    private string Open(int place, string look = "") => $"{PlanPage}?edit={Items[place - 1]}{look}";

    private Task<HttpResponseMessage> Save(HttpClient clerk, int place, params (string Name, string Value)[] typed) =>
        Save(clerk, PlanPage, Open(place), typed);

    private static async Task<HttpResponseMessage> Save(
        HttpClient clerk,
        string plan,
        string open,
        params (string Name, string Value)[] typed
    )
    {
        var html = await clerk.GetStringAsync(open);
        var fields = Row(html);
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        return await clerk.Send(plan + "?handler=Change", html, fields);
    }

    /// <summary>What the row that is open would send untouched.</summary>
    private static Dictionary<string, string> Row(string html)
    {
        var from = html.IndexOf("<li class=\"row-form\"", StringComparison.Ordinal);
        return Fields(html[from..html.IndexOf("</li>", from, StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task What_is_typed_in_the_row_is_saved_and_the_rest_of_the_item_stays()
    {
        var clerk = await Clerk();
        var answer = await Save(
            clerk,
            2,
            ("title", "Meetings with the ministry of waterways"),
            ("kind", "Review"),
            ("from", "2 March"),
            ("to", "20.03.2026"),
            ("responsible", "Rana Hallam\nEmil Quill")
        );
        answer.Headers.Location!.OriginalString.Should().Be($"{PlanPage}#row-{Items[1]}");
        (await Followed(clerk, answer)).Should().Contain("The item is changed.").And.NotContain("row-form");
        var item = await Stored(Items[1]);
        (item.Title["en"], item.Title["az"]).Should().Be(("Meetings with the ministry of waterways", "Nazirliklə görüşlər"));
        item.Title.IsStale("az").Should().BeTrue();
        (item.Kind, item.From, item.To, item.Times).Should().Be((PlanItemKind.Review, new(2026, 3, 2), new(2026, 3, 20), 1));
        item.Condition!["en"].Should().Be("where necessary");
        item.Responsible.OrderBy(r => r.Position).Select(r => r.Name).Should().Equal("Rana Hallam", "Emil Quill");
        item.Counterparts.Should().ContainSingle().Which.Body.Should().NotBeNull("the directory knows the ministry");
    }

    [Fact]
    public async Task Its_undo_gives_back_what_was_there_and_a_translation_that_fitted_fits_again()
    {
        var clerk = await Clerk();
        var page = await Followed(
            clerk,
            await Save(clerk, 1, ("title", "Hearing on locks"), ("kind", "Visit"), ("to", ""), ("responsible", ""))
        );
        await Undo(clerk, page);
        var item = await Stored(Items[0]);
        (item.Title["en"], item.Title.IsStale("az")).Should().Be(("Hearing on dams", false));
        (item.Kind, item.To).Should().Be((PlanItemKind.Hearing, new(2026, 2, 20)));
        item.Responsible.Select(r => r.Name).Should().Equal("Rana Hallam");
    }

    [Fact]
    public async Task A_row_saved_as_it_was_leaves_an_adopted_plan_as_it_is()
    {
        await Adopt();
        var clerk = await Clerk();
        (await Followed(clerk, await Save(clerk, 1))).Should().NotContain("The item is changed.");
        (await Stored()).State.Should().Be(PlanState.Adopted);
        await Save(clerk, 1, ("kind", "Review"));
        (await Stored()).State.Should().Be(PlanState.Amended);
    }

    [Fact]
    public async Task A_wording_is_changed_in_the_language_in_which_it_is_shown()
    {
        var clerk = await Clerk();
        var azerbaijani = PlanPage.Replace("/en/", "/az/", StringComparison.Ordinal);
        await Save(clerk, azerbaijani, $"{azerbaijani}?edit={Items[0]}", ("title", "Bəndlər haqqında dinləmə"));
        await Save(clerk, azerbaijani, $"{azerbaijani}?edit={Items[2]}", ("title", "Visit to the locks"));
        var both = await Stored(Items[0]);
        (both.Title["en"], both.Title["az"], both.Title.IsStale("az")).Should().Be(("Hearing on dams", "Bəndlər haqqında dinləmə", false));
        (await Stored(Items[2])).Title.Languages.Should().Equal(["en"], "it has no Azerbaijani wording and was not given one");
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_in_the_row_and_nothing_typed_is_lost()
    {
        var clerk = await Clerk();
        var answer = await Save(clerk, 1, ("title", "Hearing on locks"), ("to", "31.02.2026"));
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer))
            .Should()
            .Contain("it has no day 31")
            .And.Contain("value=\"31.02.2026\"")
            .And.Contain("Hearing on locks</textarea>");
        (await Text(await Save(clerk, 1, ("title", " ")))).Should().Contain("href=\"#Title\"");
        (await Stored(Items[0])).Title["en"].Should().Be("Hearing on dams");
    }

    [Fact]
    public async Task Whoever_read_an_older_version_sees_both_and_chooses()
    {
        var clerk = await Clerk();
        var opened = await clerk.GetStringAsync(Open(1));
        await App.Do(new ChangeItems(Plan, [Items[0]], PlanItemKind.Review, null, null, new(2026, 2, 27), null));
        var sent = Row(opened);
        sent["title"] = "Hearing on locks";
        var answer = await clerk.Send(PlanPage + "?handler=Change", opened, sent);
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var both = await answer.Content.ReadAsStringAsync();
        WebUtility.HtmlDecode(both).Should().Contain("<mark>Review</mark>").And.Contain("<mark>27.02.2026</mark>");
        (await Stored(Items[0])).Title["en"].Should().Be("Hearing on dams");
        (await clerk.Send(PlanPage + "?handler=Change", both, Row(both))).StatusCode.Should().Be(HttpStatusCode.Redirect);
        var item = await Stored(Items[0]);
        (item.Title["en"], item.Kind).Should().Be(("Hearing on locks", PlanItemKind.Hearing));
    }

    [Fact]
    public async Task A_row_whose_item_was_withdrawn_meanwhile_says_so_and_keeps_what_was_typed()
    {
        var clerk = await Clerk();
        var opened = await clerk.GetStringAsync(Open(1));
        await App.Do(new DecideItems(Plan, [Items[0]], ItemDecision.Withdrawn, null));
        var sent = Row(opened);
        sent["title"] = "Hearing on locks";
        var answer = await clerk.Send(PlanPage + "?handler=Change", opened, sent);
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        (await Text(answer)).Should().Contain("withdrawn or merged into another meanwhile").And.Contain("“Hearing on locks”");
    }

    [Fact]
    public async Task People_who_were_not_touched_keep_their_links_and_a_link_alone_amends_nothing()
    {
        var one = await App.Do(new AddPerson(new PersonWording("Rana Hallam")));
        await App.Do(new ChangeItems(Plan, [Items[0]], null, null, null, null, new NamedPerson(one, "R. Hallam")));
        await App.Do(new AddPerson(new PersonWording("R. Hallam")));
        await Adopt();
        var clerk = await Clerk();
        await Save(clerk, 1);
        (await Stored()).State.Should().Be(PlanState.Adopted, "a name that the directory has come to know is no other text");
        await Undo(clerk, await Followed(clerk, await Save(clerk, 1, ("title", "Hearing on locks"))));
        var item = await Stored(Items[0]);
        item.Responsible.OrderBy(r => r.Position).Select(r => (r.Name, r.Person)).Should().Equal(("Rana Hallam", one), ("R. Hallam", one));
        item.Title["en"].Should().Be("Hearing on dams");
    }

    [Fact]
    public async Task A_long_wording_is_changed_without_an_undo_rather_than_with_a_cookie_too_large_for_a_proxy()
    {
        var clerk = await Clerk();
        (await Followed(clerk, await Save(clerk, 3, ("title", new string('ə', 1500))))).Should().Contain("data-undo");
        var page = await Followed(clerk, await Save(clerk, 3, ("title", "Visit")));
        page.Should().Contain("The item is changed.").And.NotContain("name=\"undo\"");
        (await Stored(Items[2])).Title["en"].Should().Be("Visit");
    }

    [Fact]
    public async Task The_filter_stays_while_a_row_is_changed_and_the_row_stays_whatever_the_filter_says()
    {
        var clerk = await Clerk();
        var opened = await Page(clerk, Open(3, "&show=late&kind=Hearing"));
        opened
            .Should()
            .Contain("handler=Change")
            .And.Contain("show=late&kind=Hearing")
            .And.Contain("Visit to the northern locks</textarea>");
        opened.Should().Contain("Hearing on dams").And.NotContain("Meetings with the ministry");
    }

    [Fact]
    public async Task Who_may_not_edit_gets_no_row_to_type_in()
    {
        var observer = await As(BodyRoles.Observer);
        (await Page(observer, Open(1))).Should().NotContain("row-form").And.NotContain("name=\"edit\"");
        (await observer.Fill("/en/desk/me", Form(("item", $"{Items[0]}"), ("title", "x")), PlanPage + "?handler=Change"))
            .StatusCode.Should()
            .Be(HttpStatusCode.Forbidden);
        await App.Do(new DecideItems(Plan, Items, ItemDecision.Dropped, "no money"));
        await Adopt();
        await App.Do(new ClosePlan(Plan));
        (await Page(await Clerk(), Open(1))).Should().NotContain("row-form");
    }
}

public sealed class RowOnSqlite() : RowTests(Store.Sqlite);

public sealed class RowOnPostgreSql() : RowTests(Store.PostgreSql);
