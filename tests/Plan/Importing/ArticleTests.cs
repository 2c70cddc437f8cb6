using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

/// <summary>The published report of a real plan, where the data folder is beside the repository; its sentences are never quoted here.</summary>
public class ArticleTests(ITestOutputHelper output)
{
    private static PlanProposal Read()
    {
        var file = Data.File("seed/article-2026-01-21.en.txt");
        Assert.SkipWhen(file is null, "../shared/data/seed is not beside the repository");
        using var stream = File.OpenRead(file!);
        return PlanReader.Read(DocumentTextReader.Read(stream, file!).Text!, BuiltInCues.Table);
    }

    [Fact]
    public void A_published_report_gives_its_seven_items_in_order()
    {
        var plan = Read();
        foreach (var item in plan.Items)
            output.WriteLine(
                $"{item.Number} {item.Kind} | {item.Title["en"]} | {string.Join("; ", item.Counterparts)} | {item.Condition} | {item.Period}"
            );
        plan.Committee.Should().Be("committee on foreign and interparliamentary relations");
        plan.Session.Should().Be("spring 2026");
        plan.Language.Should().Be("en");
        plan.Items.Select(i => i.Kind)
            .Should()
            .Equal("review", "meeting", "meeting", "outreach", "campaign", "interparliamentary", "hearing");
        plan.Items.Select(i => i.Number).Should().Equal("1", "2", "3", "4", "5", "6", "7");
    }

    [Fact]
    public void Counterparts_are_those_the_text_names()
    {
        var plan = Read();
        var named = Facts("Counterparts named");
        for (var i = 0; i < named.Count; i++)
        {
            var bodies = named[i].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            plan.Items[i].Counterparts.Should().HaveCount(bodies.Length);
            // The facts are paraphrased and spelt the British way; the first body of each item is named alike.
            if (bodies.Length > 0)
                plan.Items[i].Counterparts[0].Should().Be(bodies[0]);
        }
    }

    [Fact]
    public void Conditions_are_those_of_the_facts_and_no_news_phrase_comes_through()
    {
        var plan = Read();
        plan.Items.Select(i => i.Condition ?? "").Should().Equal(Facts("Condition"));
        plan.Items.Should().OnlyContain(i => i.Period == null);
        var dateline = File.ReadAllText(Data.File("seed/article-2026-01-21.en.txt")!).Split(',')[0];
        plan.Items.SelectMany(i => i.Title.Values)
            .Should()
            .NotContain(t =>
                t.Contains(dateline)
                || t.Contains("reports", StringComparison.Ordinal)
                || t.Contains("committee will", StringComparison.Ordinal)
            );
    }

    /// <summary>One column of the table of facts, from the first item to the last.</summary>
    private static List<string> Facts(string column)
    {
        var file = Data.File("work-plan-2026-spring.md");
        Assert.SkipWhen(file is null, "../shared/data is not beside the repository");
        var rows = File.ReadLines(file!).Where(l => l.StartsWith('|')).Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();
        var at = Array.IndexOf(rows[0], column);
        return [.. rows.Skip(2).Select(r => r[at])];
    }
}
