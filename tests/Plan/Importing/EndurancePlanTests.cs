using System.Diagnostics;
using System.Text;
using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Rules.Importing;
using CsCheck;

namespace Comitia.Plan.Tests.Importing;

public class EndurancePlanTests(ITestOutputHelper output)
{
    private static PlanProposal Read(string text) => PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table);

    /// <summary>Words that cues are made of, numbers and marks, thrown together: nothing may throw, and every cue must be in the text.</summary>
    [Fact]
    public void Cue_words_in_any_disorder_never_throw_and_offsets_hold()
    {
        var words = BuiltInCues
            .Languages()
            .SelectMany(l => l.Cues.Where(c => !c.Key.StartsWith("flag.", StringComparison.Ordinal)).SelectMany(c => c.Value))
            .SelectMany(c => c.Replace("*", "x").Split("=>")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat([
                "1.",
                "2.",
                "31",
                "2026",
                "5-7",
                "12.03.2026",
                "99999999999999",
                "0",
                "\n",
                "\n\n",
                "\n- ",
                "\n| ",
                " | ",
                "\t",
                ",",
                ".",
                ":",
                "(",
                ")",
                "«",
                "\"",
                "—",
                "'",
                "of",
                "#",
            ])
            .ToArray();
        Gen.Int[0, words.Length - 1]
            .Array[1, 80]
            .Sample(
                picks =>
                {
                    var text = "Work plan of the Committee on Ports, spring session 2026\n" + string.Join(' ', picks.Select(p => words[p]));
                    var plan = Read(text);
                    return plan.Items.SelectMany(i => i.Cues).Concat(plan.Cues).All(c => text[c.Start..c.End] == c.Words);
                },
                iter: 20_000
            );
    }

    [Theory]
    [InlineData("prose")]
    [InlineData("list")]
    [InlineData("one line")]
    [InlineData("heads")]
    [InlineData("table")]
    public void Five_megabytes_are_read_in_time_that_grows_with_the_text(string shape)
    {
        var text = new StringBuilder("Work plan of the Committee on Ports for the spring session 2026\n\n");
        for (var i = 0; text.Length < 5_000_000; i++)
            text.Append(
                shape switch
                {
                    "prose" =>
                        "The committee will hold a public hearing on harbour dues with the Ministry of Transport in March. It rained.\n\n",
                    "list" =>
                        $"{i % 900 + 1}. Public hearing on harbour dues with the Ministry of Transport, where necessary, 5 May 2026\n",
                    "one line" => "committee of the ministry and agency will meet with delegations if necessary, ",
                    "heads" => "ministry of ",
                    _ => $"{i % 900 + 1}\tHearing on dues\tMarch 2026\n",
                }
            );
        var document = DocumentTextReader.FromText(text.ToString()).Text!;
        Read("warm");
        var clock = Stopwatch.StartNew();
        var plan = PlanReader.Read(document, BuiltInCues.Table);
        output.WriteLine($"{shape}: {plan.Items.Count} items in {clock.ElapsedMilliseconds} ms");
        // Two seconds on a quiet machine; a busy one gets room, and time that grows with the square would take many minutes.
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }
}
