namespace Comitia.Plan.Tests.Importing;

public class SampleTests(ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. Sample.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sample_is_read_as_approved(string name)
    {
        var score = new SampleScore();
        var sample = Sample.Load(name);
        score.Add(sample.Name, sample.Expected, sample.ReadAsJson());
        score.Differences.Where(d => !d.Contains("(close)")).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_proposed_field_rests_on_words_of_the_text(string name)
    {
        var sample = Sample.Load(name);
        var plan = sample.Read();
        plan.Items.SelectMany(i => i.Cues)
            .Concat(plan.Cues)
            .Should()
            .AllSatisfy(c => sample.Text.Text[c.Start..c.End].Should().Be(c.Words).And.NotBeEmpty());
        foreach (var item in plan.Items)
        {
            var fields = item.Cues.Select(c => c.Field).ToHashSet();
            fields.Should().Contain("title");
            (item.Kind != "other").Should().Be(fields.Contains("kind"));
            (item.Condition is not null).Should().Be(fields.Contains("condition"));
            (item.Counterparts.Count > 0).Should().Be(fields.Contains("counterparts"));
            if (item.Period is not null)
                fields.Should().Contain("period");
        }
    }

    [Fact]
    public void Precision_and_recall_over_all_samples_are_told()
    {
        var score = new SampleScore();
        foreach (var sample in Sample.Names.Select(Sample.Load))
            score.Add(sample.Name, sample.Expected, sample.ReadAsJson());
        output.WriteLine(score.Report() + string.Join('\n', score.Differences));
        foreach (var field in SampleScore.Fields)
            Math.Min(score.Precision(field), score.Recall(field)).Should().BeGreaterThanOrEqualTo(0.95, field);
    }
}
