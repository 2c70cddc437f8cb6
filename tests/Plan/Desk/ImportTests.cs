using System.Net;
using System.Text;
using Comitia.Directory.Contracts;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tests.Desk;

/// <summary>The import through its screens: read, reviewed, corrected, applied; and a file of a plan that is there already.</summary>
public abstract class ImportTests(Store store) : PlanWorld(store)
{
    private const string Import = "/en/desk/plans/import";

    private const string Article = """
        The Committee on Inland Waters has adopted its work plan for the autumn 2026 session.
        1. Public hearing on the safety of locks, 14 October 2026.
        2. Meetings with the Ministry of Transport, where necessary.
        3. Visit to the northern canal in November.
        """;

    private Task<WorkPlan?> Next() =>
        App.Read(db =>
            db.WorkPlans.Include(p => p.Items)
                    .ThenInclude(i => i.Counterparts)
                .AsSplitQuery()
                .OrderBy(p => p.Id)
                .FirstOrDefaultAsync(p => p.Session == Autumn)
        );

    private Task<int> Written() => App.Read(async db => await db.WorkPlans.CountAsync() + await db.PlanItems.CountAsync());

    /// <summary>Gives a file as a browser does.</summary>
    private static async Task<HttpResponseMessage> Give(
        HttpClient visitor,
        byte[] file,
        string name,
        string text = "",
        string page = Import
    )
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.Token(await visitor.GetStringAsync(page))), "__RequestVerificationToken" },
            { new StringContent(text), "Text" },
            { new ByteArrayContent(file), "File", name },
        };
        return await visitor.PostAsync(page + "?handler=Read", form);
    }

    private static async Task<byte[]> Exported(HttpClient visitor, string plan, string query = "format=docx&languages=both")
    {
        var answer = await visitor.GetAsync($"{plan}?handler=File&{query}");
        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    [Fact]
    public async Task Another_session_is_compared_with_its_own_plan_and_what_was_corrected_stays()
    {
        await App.Do(new CreatePlan(Waters, Autumn));
        var clerk = await Clerk();
        var html = await Text(await clerk.Fill(Import, Form(("Text", Article)), Import + "?handler=Read"));
        html.Should().Contain("The committee already has a plan for this session.");
        var fields = Fields(html);
        (fields["Session"], fields["Items[0].Title[en]"]) = (Winter.ToString(), "Hearing on safe locks");
        html = await Text(await clerk.Send(Import + "?handler=Review", html, fields));
        html.Should().Contain("Hearing on safe locks").And.NotContain("The committee already has a plan for this session.");
        html.Should().NotContain(">New</span>", "there is nothing to be new beside");
        fields = Fields(html);
        fields["Session"] = Spring.ToString();
        html = await Text(await clerk.Send(Import + "?handler=Review", html, fields));
        html.Should().Contain("The committee already has a plan for this session.").And.Contain("Spring 2026");
    }

    [Fact]
    public async Task An_item_left_out_leaves_no_gap_in_the_numbers_of_a_new_plan()
    {
        var clerk = await Clerk();
        var html = await Text(await clerk.Fill(Import, Form(("Text", Article)), Import + "?handler=Read"));
        var fields = Fields(html);
        fields.Remove("Items[1].Take");
        await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, fields));
        (await Next())!.Items.OrderBy(i => i.Position).Select(i => i.Number).Should().Equal("1", "2");
    }

    [Fact]
    public async Task What_is_wrong_names_its_item_and_leads_to_its_field_and_the_screen_stays_whole()
    {
        var clerk = await Clerk();
        var html = await Text(
            await clerk.Fill(
                Import,
                Form(("Text", Article.Replace("Transport", "Ferries", StringComparison.Ordinal))),
                Import + "?handler=Read"
            )
        );
        var fields = Fields(html);
        fields["Items[1].To"] = "31.02.2026";
        var again = await Text(await clerk.Send(Import + "?handler=Apply", html, fields));
        again.Should().Contain("<a href=\"#u1\">Item 2: ").And.Contain("id=\"u1-error\"").And.Contain("id=\"u1\"");
        again.Should().Contain("The directory does not know", "what was said of the text is still true").And.NotContain("c1-az");
    }

    [Fact]
    public async Task A_session_that_is_not_there_is_named_in_the_readers_language_and_none_is_chosen()
    {
        var clerk = await Clerk();
        var text = Article.Replace("autumn 2026", "spring 2031", StringComparison.Ordinal);
        var html = await Text(await clerk.Fill("/az/desk/plans/import", Form(("Text", text)), "/az/desk/plans/import?handler=Read"));
        html.Should().Contain("sessiya: “2031-ci ilin yaz sessiyası”.").And.Contain("Sessiyanı seçin");
        html.Should().Contain("; sessiya: “spring 2031”</p>", "that rests on the text's own words");
        Fields(html)["Session"].Should().BeEmpty();
    }

    [Fact]
    public async Task A_pasted_text_is_reviewed_corrected_and_only_then_written()
    {
        var clerk = await Clerk();
        var before = await Written();
        var review = await clerk.Fill(Import, Form(("Text", Article)), Import + "?handler=Read");
        var html = await Text(review);
        html.Should()
            .Contain("3 items were found")
            .And.Contain("Public hearing on the safety of locks")
            .And.Contain("condition: “where necessary”")
            .And.Contain("committee: “Committee on Inland Waters”; session: “autumn 2026”");
        (await Written()).Should().Be(before);
        var fields = Fields(html);
        (fields["Committee"], fields["Session"]).Should().Be((Waters.ToString(), Autumn.ToString()));
        fields.Remove("Items[2].Take");
        fields["Items[0].Title[az]"] = "Şlüzlərin təhlükəsizliyi üzrə dinləmə";
        fields["Items[0].To"] = "31.02.2026";
        var refused = await clerk.Send(Import + "?handler=Apply", html, fields);
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        html = await Text(refused);
        html.Should().Contain("it has no day 31").And.Contain("value=\"31.02.2026\"").And.Contain("Şlüzlərin təhlükəsizliyi üzrə dinləmə");
        (await Written()).Should().Be(before);
        fields = Fields(html);
        fields.Should().NotContainKey("Items[2].Take");
        fields["Items[0].To"] = "15 oktyabr";
        (await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, fields))).Should().Contain("2 items were added.");
        var plan = (await Next())!;
        plan.Items.OrderBy(i => i.Position)
            .Select(i => (i.Number, i.Kind))
            .Should()
            .Equal(("1", PlanItemKind.Hearing), ("2", PlanItemKind.Meeting));
        plan.Items.Single(i => i.Number == "1")
            .Should()
            .Match<PlanItem>(i => i.To == new NodaTime.LocalDate(2026, 10, 15) && i.Title["az"]!.StartsWith("Şlüz"));
    }

    [Fact]
    public async Task Without_text_or_file_the_page_says_what_to_give() =>
        (await Text(await (await Clerk()).Fill(Import, [], Import + "?handler=Read"))).Should().Contain("Paste a text or choose a file.");

    [Fact]
    public async Task Nothing_ticked_is_refused_and_nothing_is_lost()
    {
        var clerk = await Clerk();
        var html = await Text(await clerk.Fill(Import, Form(("Text", Article)), Import + "?handler=Read"));
        var fields = Fields(html).Where(f => !f.Key.EndsWith(".Take", StringComparison.Ordinal)).ToDictionary();
        var answer = await clerk.Send(Import + "?handler=Apply", html, fields);
        (await Text(answer)).Should().Contain("No item is ticked.").And.Contain("Public hearing on the safety of locks");
        (await Next()).Should().BeNull();
    }

    [Fact]
    public async Task The_same_text_a_second_time_says_so_and_changes_nothing()
    {
        var clerk = await Clerk();
        foreach (var time in new[] { 1, 2 })
        {
            var html = await Text(await clerk.Fill(Import, Form(("Text", Article)), Import + "?handler=Read"));
            if (time == 2)
            {
                html.Should().Contain("The committee already has a plan for this session.").And.Contain("In the plan already");
            }

            html = await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, Fields(html)));
            html.Should().Contain(time == 1 ? "3 items were added." : "No item was added; 3 were there already.");
        }

        (await Next())!.Items.Should().HaveCount(3);
    }

    [Fact]
    public async Task Two_items_of_one_wording_are_two_a_second_time_as_well()
    {
        var clerk = await Clerk();
        const string text =
            "Committee on Inland Waters\nWork plan, autumn 2026\n1. Visit to the northern canal, 14 October 2026.\n2. Visit to the northern canal, 18 November 2026.\n";
        foreach (var time in new[] { 1, 2 })
        {
            var html = await Text(await clerk.Fill(Import, Form(("Text", text)), Import + "?handler=Read"));
            if (time == 2)
            {
                html.Should().Contain("none is new, 2 stand there as they are:").And.NotContain("the text differs in");
            }

            html = await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, Fields(html)));
            html.Should().Contain(time == 1 ? "2 items were added." : "No item was added; 2 were there already.");
        }

        var items = (await Next())!.Items.OrderBy(i => i.Position).ToList();
        items.Select(i => i.Title["en"]).Distinct().Should().ContainSingle();
        items.Select(i => (i.Number, i.To!.Value.Month, i.Version)).Should().Equal(("1", 10, 1), ("2", 11, 1));
    }

    [Theory]
    [InlineData("docx", "both")]
    [InlineData("xlsx", "both")]
    [InlineData("docx", "en")]
    [InlineData("xlsx", "en")]
    public async Task An_exported_plan_given_back_changes_nothing(string format, string languages)
    {
        await App.Do(
            new ChangeItems(
                Plan,
                [Items[0]],
                null,
                await App.Do(new SetObjective(Plan, null, In("Safe waters", "Təhlükəsiz sular"))),
                null,
                null,
                null
            )
        );
        var clerk = await Clerk();
        var before = (await Stored())
            .Items.Select(i => (i.Id, i.Version, i.Title.ToJson()))
            .OrderBy(i => i.Version)
            .ThenBy(i => i.Id.Value)
            .ToList();
        var html = await Text(
            await Give(clerk, await Exported(clerk, PlanPage, $"format={format}&languages={languages}"), "plan." + format)
        );
        html.Should().Contain("none is new, 3 stand there as they are:").And.Contain("In the plan already, the same");
        (await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, Fields(html))))
            .Should()
            .Contain("No item was added; 3 were there already.");
        (await Stored())
            .Items.Select(i => (i.Id, i.Version, i.Title.ToJson()))
            .OrderBy(i => i.Version)
            .ThenBy(i => i.Id.Value)
            .Should()
            .Equal(before);
    }

    [Fact]
    public async Task A_file_of_one_plan_makes_the_same_plan_for_another_committee()
    {
        await App.Do(
            new ChangeItems(
                Plan,
                [Items[0]],
                null,
                await App.Do(new SetObjective(Plan, null, In("Safe waters", "Təhlükəsiz sular"))),
                null,
                null,
                null
            )
        );
        var file = await Exported(await Clerk(), PlanPage, "format=xlsx&languages=both");
        var other = await As(BodyRoles.Clerk, Roads);
        var html = await Text(await Give(other, file, "plan.xlsx"));
        var fields = Fields(html);
        (fields["Committee"], fields["Session"]) = (Roads.ToString(), Spring.ToString());
        (await Followed(other, await other.Send(Import + "?handler=Apply", html, fields))).Should().Contain("3 items were added.");
        var made = await App.Read(db =>
            db.WorkPlans.Include(p => p.Objectives)
                .Include(p => p.Items)
                .AsSplitQuery()
                .OrderBy(p => p.Id)
                .SingleAsync(p => p.Committee == Roads)
        );
        var (was, now) = ((await Stored()).Items.OrderBy(i => i.Number), made.Items.OrderBy(i => i.Number));
        now.Select(i => (i.Number, i.Kind, Az: i.Title["az"], En: i.Title["en"], Condition: i.Condition?["en"], i.From, i.To, i.Times))
            .Should()
            .Equal(
                was.Select(i =>
                    (i.Number, i.Kind, Az: i.Title["az"], En: i.Title["en"], Condition: i.Condition?["en"], i.From, i.To, i.Times)
                )
            );
        made.Objectives.Single().Title["az"].Should().Be("Təhlükəsiz sular");
        made.Items.Single(i => i.ObjectiveId is not null).Number.Should().Be("1");
    }

    [Fact]
    public async Task What_a_file_changed_is_shown_and_taken_where_the_clerk_says_so()
    {
        var clerk = await Clerk();
        var file = await Exported(clerk, PlanPage, "format=xlsx&languages=both");
        await App.Do(new ChangeItems(Plan, [Items[2]], PlanItemKind.Review, null, null, null, null));
        await App.Do(new ChangeItems(Plan, [Items[0]], null, null, null, new(2026, 2, 25), null));
        var html = await Text(await Give(clerk, file, "plan.xlsx"));
        html.Should()
            .Contain("none is new, one stands there as it is, 2 stand there and differ:")
            .And.Contain("this would change:")
            .And.Contain("Changed here meanwhile.");
        var fields = Fields(html);
        fields
            .Should()
            .NotContainKey("Items[0].Take", "what was changed here since is not overwritten unless somebody says so")
            .And.NotContainKey("Items[2].Take");
        fields["Items[2].Take"] = "true";
        fields["Items[1].Title[en]"] = "Meetings with the ministry on ferries";
        (await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, fields))).Should().Contain("2 were changed");
        var stored = await Stored();
        stored.Items.Single(i => i.Id == Items[2]).Kind.Should().Be(PlanItemKind.Visit);
        stored.Items.Single(i => i.Id == Items[0]).To.Should().Be(new NodaTime.LocalDate(2026, 2, 25));
        stored
            .Items.Single(i => i.Id == Items[1])
            .Title.Should()
            .Match<Kernel.Languages.LocalText>(t => t["en"] == "Meetings with the ministry on ferries" && t["az"] == "Nazirliklə görüşlər");
        stored.Items.Should().HaveCount(3);
    }

    [Fact]
    public async Task An_item_changed_between_review_and_apply_is_not_overwritten()
    {
        var clerk = await Clerk();
        var html = await Text(await Give(clerk, await Exported(clerk, PlanPage), "plan.docx"));
        var fields = Fields(html);
        fields["Items[0].Title[en]"] = "Hearing on dykes";
        await App.Do(new ChangeItems(Plan, [Items[0]], PlanItemKind.Review, null, null, null, null));
        var answer = await clerk.Send(Import + "?handler=Apply", html, fields);
        answer.StatusCode.Should().Be(HttpStatusCode.Conflict);
        html = await Text(answer);
        html.Should().Contain("Item 1 has been changed by somebody else since you opened this page.").And.Contain("Hearing on dykes");
        (await Stored(Items[0])).Title["en"].Should().Be("Hearing on dams");
        html.Should().Contain("Changed here meanwhile.");
        fields = Fields(html);
        fields.Should().NotContainKey("Items[0].Take", "nobody has looked at the two yet").And.ContainKey("Items[1].Take");
        fields["Items[0].Take"] = "true";
        await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, fields));
        (await Stored(Items[0])).Title["en"].Should().Be("Hearing on dykes");
    }

    [Theory]
    [InlineData("?handler=Review")]
    [InlineData("?handler=Apply")]
    public async Task An_item_changed_while_the_screen_is_looked_at_is_ticked_anew(string press)
    {
        var clerk = await Clerk();
        var html = await Text(await Give(clerk, await Exported(clerk, PlanPage), "plan.docx"));
        var fields = Fields(html);
        (fields["Items[0].Title[en]"], fields["Items[2].From"]) = ("Hearing on dykes", "31 February");
        await App.Do(new ChangeItems(Plan, [Items[0]], PlanItemKind.Review, null, null, null, null));
        html = await Text(await clerk.Send(Import + press, html, fields));
        fields = Fields(html);
        fields.Should().NotContainKey("Items[0].Take").And.ContainKey("Items[1].Take");
        fields["Items[0].Take"] = "true";
        fields = Fields(await Text(await clerk.Send(Import + "?handler=Review", html, fields)));
        fields.Should().ContainKey("Items[0].Take", "it was ticked over the plan as it stands");
    }

    [Fact]
    public async Task A_withdrawn_item_is_taken_again_only_where_the_clerk_ticks_it()
    {
        var clerk = await Clerk();
        var file = await Exported(clerk, PlanPage);
        await App.Do(new DecideItems(Plan, [Items[0]], ItemDecision.Withdrawn, null));
        var html = await Text(await Give(clerk, file, "plan.docx"));
        html.Should().Contain("none is new, 2 stand there as they are, one was withdrawn from it:").And.Contain("Withdrawn from the plan");
        var fields = Fields(html);
        fields.Should().NotContainKey("Items[0].Take");
        fields["Items[0].Take"] = "true";
        await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, fields));
        var items = (await Stored()).Items.Where(i => i.Decision != ItemDecision.Withdrawn).ToList();
        items.Select(i => i.Number).Should().BeEquivalentTo(["2", "3", "4"], "a withdrawn number is never used again");
        items.Single(i => i.Number == "4").Title["en"].Should().Be("Hearing on dams");
    }

    [Fact]
    public async Task A_body_that_the_directory_knows_is_linked_and_one_it_does_not_know_is_said()
    {
        var clerk = await Clerk();
        const string text =
            "Committee on Inland Waters\nWork plan, autumn 2026\n1. Meeting with the Ministry of Transport.\n2. Meeting with the Guild of Ferrymen.\n";
        var html = await Text(await clerk.Fill(Import, Form(("Text", text)), Import + "?handler=Read"));
        html.Should().Contain("The directory does not know “Guild of Ferrymen”").And.NotContain("does not know “Ministry of Transport”");
        await Followed(clerk, await clerk.Send(Import + "?handler=Apply", html, Fields(html)));
        (await Next())!
            .Items.SelectMany(i => i.Counterparts)
            .Select(c => (c.Name["en"], c.Body is not null))
            .Should()
            .BeEquivalentTo([("Ministry of Transport", true), ("Guild of Ferrymen", false)]);
    }
}

public sealed class ImportOnSqlite() : ImportTests(Store.Sqlite);

public sealed class ImportOnPostgreSql() : ImportTests(Store.PostgreSql);
