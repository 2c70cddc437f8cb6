using System.Text.RegularExpressions;

namespace Comitia.App.Tests;

/// <summary>Where <c>comitia import plan</c> puts what it read: by the codes given, else by what the text names, else nowhere.</summary>
public sealed partial class ImportPlanTests(ImportPlanTests.Demonstration demo) : IClassFixture<ImportPlanTests.Demonstration>
{
    private const string Items = "\n\n1. Hearing on the safety of weirs\n2. Meeting with the Northmere Waterways Agency\n";

    [GeneratedRegex(@"(\d{4})-(spring|autumn) \(")]
    private static partial Regex Code { get; }

    /// <summary>The demonstration, made once for the class.</summary>
    public sealed class Demonstration : IAsyncLifetime
    {
        internal CommandLineProgram Comitia { get; } = new();

        public async ValueTask InitializeAsync() => (await Comitia.Run("demo --make-only --data {data}")).Code.Should().Be(0);

        public ValueTask DisposeAsync()
        {
            Comitia.Dispose();
            return ValueTask.CompletedTask;
        }
    }

    private async Task<Ended> Import(string heading, string options = "")
    {
        var name = Path.GetFileName(demo.Comitia.File($"{Ids++}.txt", heading + Items));
        return await demo.Comitia.Run($"import plan {name} {options} --data {{data}}");
    }

    private int Ids { get; set; }

    /// <summary>The demonstration's sessions as a refusal lists them, the newest first.</summary>
    private async Task<List<(string Season, string Year)>> Sessions() =>
        [
            .. Code.Matches((await Import("Work plan of the Committee on Budget and Accounts", "--session x")).Error)
                .Select(m => (m.Groups[2].Value, m.Groups[1].Value)),
        ];

    [Fact]
    public async Task What_the_text_names_is_taken_where_it_is_one_committee_and_one_session_here()
    {
        var (season, year) = (await Sessions())[0];
        var heading = $"Work plan of the Committee on Budget and Accounts for the {season} session of {year}";
        var shown = await Import(heading, "--dry-run --json");
        shown
            .Json.GetProperty("cues")
            .EnumerateArray()
            .Select(c => (c.GetProperty("field").GetString(), c.GetProperty("words").GetString()))
            .Should()
            .Equal(("committee", "Committee on Budget and Accounts"), ("session", $"{season} session of {year}"));
        var done = await Import(heading, "--json");
        done.Code.Should().Be(0, done.Error);
        done.Json.GetProperty("committee").GetString().Should().Be("budget");
        done.Json.GetProperty("session").GetString().Should().Be($"{year}-{season}");
        done.Json.GetProperty("read").EnumerateArray().Select(r => r.GetString()).Should().Equal("committee", "session");
        done.Json.GetProperty("added").GetInt32().Should().Be(2);
        var again = await Import(heading, "--session " + $"{year}-{season}");
        again
            .Output.Should()
            .StartWith("Plan of Committee on Budget and Accounts for ")
            .And.Contain("(the committee as read in the text). 0 items added");
    }

    [Fact]
    public async Task A_text_that_names_none_is_refused_with_what_there_is_and_the_option_to_give()
    {
        var ended = await Import("Work plan", "--json");
        ended.Code.Should().Be(1);
        ended
            .Json.GetProperty("refused")
            .EnumerateArray()
            .Select(r => r.GetProperty("code").GetString())
            .Should()
            .Equal("plan.import.committee.unnamed", "plan.import.session.unnamed");
        ended
            .Error.Should()
            .Contain("The text names no committee.")
            .And.Contain("--committee CODE")
            .And.Contain("budget (Committee on Budget and Accounts)")
            .And.Contain("inland-waters (Committee on Inland Waters and Interparliamentary Relations)")
            .And.Contain("The text names no session.");
    }

    [Fact]
    public async Task A_text_that_may_mean_several_is_refused_with_these()
    {
        var year = (await Sessions()).GroupBy(s => s.Year).First(g => g.Count() == 2).Key;
        var ended = await Import($"Work plan of the Committee on Budget and Accounts for the session of {year}");
        ended.Code.Should().Be(1);
        ended
            .Error.Should()
            .Contain("which may be ")
            .And.Contain($"{year}-spring (")
            .And.Contain($"{year}-autumn (")
            .And.Contain("--session CODE")
            .And.NotContain("--committee");
    }

    [Fact]
    public async Task Another_committee_is_never_taken_for_the_one_that_is_named()
    {
        var ended = await Import("Work plan of the Committee on Budget Reform and Savings", "--json");
        ended.Json.GetProperty("refused")[0].GetProperty("code").GetString().Should().Be("plan.import.committee.not-here");
        ended.Error.Should().Contain("no committee here bears this name");
    }

    [Theory]
    [InlineData("")]
    [InlineData("--dry-run")]
    public async Task An_unknown_code_is_said_with_the_codes_there_are(string dry)
    {
        var ended = await Import("Work plan", $"--committee transport --session 1999-spring --json {dry}");
        ended.Code.Should().Be(1);
        ended
            .Json.GetProperty("refused")
            .EnumerateArray()
            .Select(r => r.GetProperty("code").GetString())
            .Should()
            .Equal("plan.import.committee.unknown", "plan.import.session.unknown");
        ended
            .Error.Should()
            .Contain("No committee has the code “transport”. The committees here: budget (", "a ministry has no plan")
            .And.Contain("No session has the code “1999-spring”. The sessions here: ");
    }
}
