namespace Comitia.Plan.Tests.Importing;

public class SampleTests(ITestOutputHelper output)
{
    [Fact]
    public void All_samples_together_are_read_as_approved()
    {
        var score = new SampleScore();
        foreach (var sample in Sample.Names.Select(Sample.Load))
            score.Add(sample.Name, sample.Expected, sample.ReadAsJson());
        var report = score.Report() + string.Join('\n', score.Differences);
        output.WriteLine(report);
        File.WriteAllText(Path.Combine(Path.GetTempPath(), "comitia-samples.txt"), report);
        score.Recall("items").Should().BeGreaterThan(0.5);
    }
}
