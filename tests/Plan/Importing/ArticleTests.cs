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
            output.WriteLine($"{item.Number} {item.Kind} | {item.Title["en"]} | {string.Join("; ", item.Counterparts)} | {item.Condition} | {item.Period}");
        plan.Committee.Should().Be("committee on foreign and interparliamentary relations");
        plan.Session.Should().Be("spring 2026");
        plan.Language.Should().Be("en");
        plan.Items.Select(i => i.Kind).Should().Equal("review", "meeting", "meeting", "outreach", "campaign", "interparliamentary", "hearing");
        plan.Items.Select(i => i.Number).Should().Equal("1", "2", "3", "4", "5", "6", "7");
    }

    [Fact]
    public void Counterparts_are_those_the_text_names()
    {
        var plan = Read();
        plan.Items[1].Counterparts.Should().Equal("Ministry of Foreign Affairs");
        plan.Items[2].Counterparts.Should().HaveCount(2);
        plan.Items[5].Counterparts.Should().Equal("parliamentary working groups", "delegations of international parliamentary organizations");
        plan.Items.Where((_, i) => i is not (1 or 2 or 5)).Should().OnlyContain(i => i.Counterparts.Count == 0);
    }

    [Fact]
    public void The_condition_and_no_news_phrase_comes_through()
    {
        var plan = Read();
        plan.Items.Select(i => i.Condition).Should().Equal(null, "where necessary", null, null, null, null, null);
        plan.Items.Should().OnlyContain(i => i.Period == null);
        plan.Items.SelectMany(i => i.Title.Values).Should().NotContain(t => t.Contains("committee will"));
    }
}
