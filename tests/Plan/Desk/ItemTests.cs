using System.Net;
using Comitia.Directory.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Desk;

/// <summary>One item: worded, edited by two at once, commented on, shown to have happened.</summary>
public abstract class ItemTests(Store store) : PlanWorld(store)
{
    private string Edit => $"/en/desk/plan-items/{Items[0]}/edit";

    private string Item => $"/en/desk/plan-items/{Items[0]}";

    [Fact]
    public async Task An_item_is_added_as_people_type_it()
    {
        var clerk = await Clerk();
        var html = await Followed(
            clerk,
            await clerk.Fill(
                $"/en/desk/plans/{Plan}/items/new",
                Form(
                    ("Form.Title[en]", "Roundtable on ferries"),
                    ("Form.Title[az]", "Bərələr üzrə dəyirmi masa"),
                    ("Form.Kind", "Other"),
                    ("Form.From", "12 mart"),
                    ("Form.To", "2 April 2026"),
                    ("Form.Counterparts", "Ministry of Transport\r\nHarbour masters"),
                    ("Form.Responsible", "Rana Hallam\r\nEmil Quill"),
                    ("Form.Condition[az]", "zərurət olduqda")
                )
            )
        );
        html.Should().Contain("Roundtable on ferries").And.Contain("12 March 2026 to 2 April 2026").And.Contain("directory/bodies/");
        var added = (await Stored()).Items.Single(i => i.Number == "4");
        added
            .Counterparts.OrderBy(c => c.Position)
            .Select(c => (c.Name["en"], c.Body is not null))
            .Should()
            .Equal(("Ministry of Transport", true), ("Harbour masters", false));
        (added.Condition!.Original, added.Title.Original).Should().Be(("az", "en"));
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_and_what_was_typed_is_kept()
    {
        var answer = await (await Clerk()).Fill(
            $"/az/desk/plans/{Plan}/items/new",
            Form(
                ("Form.Title[az]", ""),
                ("Form.From", "31.02.2026"),
                ("Form.Times", "many"),
                ("Form.Responsible", "Rana Hallam"),
                ("Form.Number", "2")
            )
        );
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer))
            .Should()
            .Contain("value=\"31.02.2026\"")
            .And.Contain("value=\"many\"")
            .And.Contain(">Rana Hallam</textarea>")
            .And.Contain("href=\"#From\"")
            .And.Contain("href=\"#Title\"")
            .And.Contain("href=\"#Times\"");
    }

    [Fact]
    public async Task Of_two_clerks_the_second_sees_both_versions_and_chooses()
    {
        var (first, second) = (await Clerk(), await As(BodyRoles.Clerk, Waters, "second"));
        var (one, two) = (await first.GetStringAsync(Edit), await second.GetStringAsync(Edit));
        var (mine, yours) = (Fields(one), Fields(two));
        mine["Form.Title[en]"] = "Hearing on the safety of dams";
        yours["Form.Title[en]"] = "Hearing on dams and locks";
        yours["Form.Responsible"] = "Emil Quill";
        await Followed(first, await first.Send(Edit, one, mine));
        var conflict = await second.Send(Edit, two, yours);
        conflict.StatusCode.Should().Be(HttpStatusCode.Conflict);
        var html = await Text(conflict);
        html.Should()
            .Contain("Theirs, saved meanwhile")
            .And.Contain("Hearing on the safety of dams")
            .And.Contain("Hearing on dams and locks")
            .And.Contain(">Emil Quill</textarea>");
        (await Stored(Items[0])).Title["en"].Should().Be("Hearing on the safety of dams");

        html.Should().Contain($"href=\"{Edit}\"", "theirs can be taken by opening the form anew");
        await Followed(second, await second.Send(Edit, html, Fields(html)));
        var item = await Stored(Items[0]);
        item.Title["en"].Should().Be("Hearing on dams and locks");
        item.Responsible.Select(r => r.Name).Should().Equal("Emil Quill");
    }

    [Fact]
    public async Task A_new_wording_of_the_original_makes_its_translation_stale()
    {
        var clerk = await Clerk();
        var form = await clerk.GetStringAsync(Edit);
        var fields = Fields(form);
        fields["Form.Title[en]"] = "Hearing on high dams";
        await Followed(clerk, await clerk.Send(Edit, form, fields));
        (await Stored(Items[0])).Title.IsStale("az").Should().BeTrue();
        (await Page(clerk, Edit)).Should().Contain("Translation out of date");
    }

    [Fact]
    public async Task A_comment_is_said_and_taken_back_by_who_said_it()
    {
        var (clerk, member) = (await Clerk(), await As(BodyRoles.Member));
        (await Text(await clerk.Fill(Item, Form(("Text", " ")), Item + "?handler=Comment")))
            .Should()
            .Contain("Write between 1 and 4,000 characters.")
            .And.Contain("href=\"#Text\"");
        var html = await Followed(member, await member.Fill(Item, Form(("Text", "Ask the <agency> first.")), Item + "?handler=Comment"));
        html.Should().Contain("Ask the <agency> first.");
        (await member.GetStringAsync(Item)).Should().Contain("&lt;agency&gt;");
        var comment = System.Text.RegularExpressions.Regex.Match(html, "name=\"comment\" value=\"([^\"]+)\"").Groups[1].Value;
        (await clerk.GetStringAsync(Item)).Should().NotContain("name=\"comment\"");
        (await clerk.Fill(Item, Form(("comment", comment)), Item + "?handler=Uncomment")).IsSuccessStatusCode.Should().BeFalse();
        (await Followed(member, await member.Fill(Item, Form(("comment", comment)), Item + "?handler=Uncomment")))
            .Should()
            .NotContain("agency");
    }

    [Fact]
    public async Task Evidence_makes_an_item_done_and_taken_back_makes_it_late_again()
    {
        var clerk = await Clerk();
        var refused = await clerk.Fill(
            Item + "/evidence",
            Form(("Title", "Minutes of the hearing"), ("Kind", "Document"), ("Date", ""), ("Link", "ftp://x"))
        );
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(refused)).Should().Contain("value=\"Minutes of the hearing\"").And.Contain("Say on which day it happened.");
        var html = await Followed(
            clerk,
            await clerk.Fill(
                Item + "/evidence",
                Form(
                    ("Title", "Minutes of the hearing"),
                    ("Kind", "Document"),
                    ("Date", "19 February"),
                    ("Link", "https://parliament.example/m1")
                )
            )
        );
        html.Should()
            .Contain("Minutes of the hearing")
            .And.Contain("state-done")
            .And.Contain("https://parliament.example/m1")
            .And.NotContain("state-late");
        var evidence = (await Stored(Items[0])).Evidence.Single().Id;
        html = await Followed(clerk, await clerk.Fill(Item, Form(("evidence", evidence.ToString())), Item + "?handler=TakeBack"));
        html.Should().Contain("The evidence is taken back.").And.Contain("state-late");
    }

    [Fact]
    public async Task A_coming_event_is_recorded_as_coming()
    {
        var clerk = await Clerk();
        var html = await Followed(
            clerk,
            await clerk.Fill(Item + "/evidence", Form(("Title", "Hearing"), ("Kind", "Hearing"), ("Date", "19.03.2026")))
        );
        html.Should().Contain("Coming").And.NotContain("state-done");
    }
}

public sealed class ItemOnSqlite() : ItemTests(Store.Sqlite);

public sealed class ItemOnPostgreSql() : ItemTests(Store.PostgreSql);
