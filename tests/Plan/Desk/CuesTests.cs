using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;
using Comitia.Plan.Tables;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Plan.Tests.Desk;

/// <summary>The words of the plan reader: added, taken back, those of the program switched off and on again.</summary>
public abstract class CuesTests(Store store) : PlanWorld(store)
{
    private const string Cues = "/en/desk/plans/cues";

    private const string Moot =
        "Committee on Inland Waters\nWork plan for spring 2026\n1. Public hearing on lock fees\n2. Visit to the harbour\n";

    [Fact]
    public async Task An_administrator_teaches_the_reader_words_and_takes_them_back()
    {
        var admin = await Administrator();
        const string page = Cues;
        var refused = await admin.Fill(page, Form(("language", "en"), ("role", "kind.hearing"), ("words", "x")));
        (await Text(refused)).Should().Contain("Give between 2 and 100 characters").And.Contain("value=\"x\"");
        (await Text(await admin.Fill(page, Form(("language", "en"), ("role", "kind.hearing"), ("words", "a* moot")))))
            .Should()
            .Contain("at least two letters beside it", "it would never be found");
        await Followed(admin, await admin.Fill(page, Form(("language", "az"), ("role", "article"), ("words", "bir"))));
        (await Text(await admin.Fill(page, Form(("language", "en"), ("role", "nonsense"), ("words", "moot court")))))
            .Should()
            .Contain("Choose a language and a meaning");
        await Followed(admin, await admin.Fill(page, Form(("language", "en"), ("role", "kind.hearing"), ("words", "moot"))));
        var html = await Page(admin, page);
        html.Should().Contain(">moot<");
        const string text = "Committee on Inland Waters\nWork plan for spring 2026\n1. Moot on lock fees\n2. Visit to the harbour\n";
        var clerk = await Clerk();
        (await Text(await clerk.Fill("/en/desk/plans/import", Form(("Text", text)), "/en/desk/plans/import?handler=Read")))
            .Should()
            .Contain("<option value=\"Hearing\" selected");
        var cue = Fields(html)["cue"];
        await Followed(admin, await admin.Fill(page, Form(("cue", cue))));
        (await Page(admin, page)).Should().NotContain(">moot<");
    }

    private async Task<string> ReadBy(HttpClient clerk, string text = Moot) =>
        await Text(await clerk.Fill("/en/desk/plans/import", Form(("Text", text)), "/en/desk/plans/import?handler=Read"));

    [Fact]
    public async Task Words_of_the_program_are_switched_off_with_a_reason_and_the_undo_switches_them_on_again()
    {
        var admin = await Administrator();
        var clerk = await Clerk();
        (await ReadBy(clerk)).Should().Contain("kind: “hearing”");
        var page = Cues + "?of=en&meaning=kind.hearing";
        (await Page(admin, page)).Should().Contain("<option value=\"hearing\">").And.NotContain("switched off</span>");
        foreach (var words in new[] { "hearing", "hearings" })
        {
            var off = Form(("of", "en"), ("meaning", "kind.hearing"), ("builtIn", words), ("_reason", "It means the sense here"));
            var html = await Followed(admin, await admin.Fill(page, off, Cues + "?handler=Off"));
            html.Should()
                .Contain($"“{words}” is switched off.")
                .And.Contain("switched off words that the plan reader came with: It means the sense here</span>")
                .And.Contain("<span class=\"state state-withdrawn\">switched off</span>")
                .And.NotContain($"<option value=\"{words}\">");
        }

        (await ReadBy(clerk)).Should().NotContain("kind: “hearing”").And.NotContain("<option value=\"Hearing\" selected");
        (await Page(admin, "/az/desk/plans/cues")).Should().Contain("söndürülüb</span>");
        var told = await Followed(
            admin,
            await admin.Fill(page, Form(("of", "en"), ("meaning", "kind.hearing"), ("builtIn", "inquiry")), Cues + "?handler=Off")
        );
        var undone = await App.Read(db => db.Set<PlanCue>().SingleAsync(c => c.Words == "inquiry"));
        told.Should().Contain($"name=\"cue\" value=\"{undone.Id}\"");
        await Followed(admin, await admin.Fill(Cues, Form(("cue", undone.Id.ToString()))));
        (await Page(admin, page)).Should().Contain("<option value=\"inquiry\">");

        var first = await App.Read(db => db.Set<PlanCue>().SingleAsync(c => c.Words == "hearing"));
        App.Clock.AdvanceMinutes(1);
        await Followed(admin, await admin.Fill(Cues, Form(("cue", first.Id.ToString()))));
        (await ReadBy(clerk)).Should().Contain("kind: “hearing”");
        App.Clock.AdvanceMinutes(1);
        await Followed(admin, await admin.Fill(Cues, Form(("cue", first.Id.ToString()), ("again", "true"))));
        (await ReadBy(clerk)).Should().NotContain("kind: “hearing”");
        var history = await History(first.Id);
        history.Select(h => h.Reason).Should().Equal(null, null, "It means the sense here");
        history[0].Sentence.Should().EndWith("switched off words that the plan reader came with");
        history[1].Sentence.Should().EndWith("switched on again words that the plan reader came with");
    }

    [Fact]
    public async Task Switching_off_twice_is_one_row_and_only_words_of_the_program_can_be_switched_off()
    {
        var off = new SetCue(null, "fr", "kind.visit", "visite*", Off: true);
        var words = BuiltInCues.Languages().Single(l => l.Language == "fr").Cues["kind.visit"][0];
        off = off with { Words = words };
        var first = await App.Do(off);
        (await App.Do(off)).Should().Be(first);
        var admin = await Administrator();
        foreach (
            var (of, meaning, given) in new[]
            {
                ("fr", "kind.visit", "no such words"),
                ("en", "kind.visit", words),
                ("fr", "month.1", "janvier"),
                ("xx", "plan", "plan"),
            }
        )
        {
            var refused = await admin.Fill(Cues, Form(("of", of), ("meaning", meaning), ("builtIn", given)), Cues + "?handler=Off");
            (await Text(refused)).Should().Contain("These words do not come with the program in this language and meaning");
        }

        var clerk = await Clerk();
        (
            await clerk.Fill(
                "/en/desk/plans/import",
                Form(("of", "fr"), ("meaning", "kind.visit"), ("builtIn", words)),
                Cues + "?handler=Off"
            )
        )
            .StatusCode.Should()
            .Be(System.Net.HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_stopword_is_added_switched_off_and_taken_back_as_cues_are()
    {
        var admin = await Administrator();
        (await Text(await admin.Fill(Cues, Form(("language", "en"), ("role", "stopword"), ("words", "as it were")))))
            .Should()
            .Contain("A small word that tells nothing is one word");
        await Followed(admin, await admin.Fill(Cues, Form(("language", "en"), ("role", "stopword"), ("words", "thereof"))));
        await Followed(
            admin,
            await admin.Fill(
                Cues + "?of=en&meaning=stopword",
                Form(("of", "en"), ("meaning", "stopword"), ("builtIn", "until")),
                Cues + "?handler=Off"
            )
        );
        var table = await Table();
        table["en"].IsStopword("thereof").Should().BeTrue();
        table["en"].IsStopword("until").Should().BeFalse();
        table["en"].IsStopword("the").Should().BeTrue();
        foreach (var cue in await App.Read(db => db.Set<PlanCue>().ToListAsync()))
        {
            await App.Do(new SetCue(cue.Id, "", "", "", TakeBack: true));
        }

        table = await Table();
        table["en"].IsStopword("thereof").Should().BeFalse();
        table["en"].IsStopword("until").Should().BeTrue();
    }

    private async Task<IReadOnlyList<HistoryLine>> History(Guid record)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var say = new Say(scope.ServiceProvider.GetRequiredService<TextBook>(), "en");
        return await scope.ServiceProvider.GetRequiredService<IHistory>().Of(record, say, 20, default);
    }

    private Task<CueTable> Table() => App.Read(db => new CueTables(db).Table(CancellationToken.None));
}

public sealed class CuesOnSqlite() : CuesTests(Store.Sqlite);

public sealed class CuesOnPostgreSql() : CuesTests(Store.PostgreSql);
