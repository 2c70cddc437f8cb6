using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Comitia.Documents.Tests.Reading;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Files;

/// <summary>The same at the command line, as a process of its own: exit 0 done, 1 refused with a sentence, 2 wrong usage.</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("comitia-cli-").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    private string Given(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, content);
        return path;
    }

    private (int Exit, string Output, string Errors) Run(string language, params string[] arguments)
    {
        using var process = new Process();
        process.StartInfo = new ProcessStartInfo("dotnet", [typeof(App.Commands.CommandLine).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        process.StartInfo.Environment["LC_ALL"] = language == "az" ? "az_AZ.UTF-8" : "C.UTF-8";
        process.StartInfo.Environment["COMITIA_DATA"] = Path.Combine(folder, "data");
        process.Start();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(120_000).Should().BeTrue();
        return (process.ExitCode, output, errors.Result);
    }

    [Theory]
    [InlineData("plan.docx", "not-a-docx", "is called .docx, but is not a readable Word document", "oxuna bilən Word sənədi deyil")]
    [InlineData("plan.docm", "macros", "contains macros and was not opened", "faylında makros var")]
    [InlineData("news.txt", "no-plan", "No work plan was found in this text", "Bu mətndə iş planı tapılmadı")]
    [InlineData("plan.pdf", "unknown-type", "is not a kind of file that can be read here", "burada oxuna bilən fayl növü deyil")]
    public void A_file_that_cannot_be_read_is_refused_with_a_sentence(string name, string code, string en, string az)
    {
        var path = Given(name, "The weather was fine and two hundred people came."u8.ToArray());
        var refused = Run("en", "import", "plan", path, "--dry-run", "--json");
        refused.Exit.Should().Be(1, refused.Errors);
        refused.Errors.Should().Contain(en);
        JsonDocument.Parse(refused.Output).RootElement.GetProperty("refused")[0].GetProperty("code").GetString().Should().EndWith(code);
        Run("az", "import", "plan", path, "--dry-run").Errors.Should().Contain(az);
        System.IO.Directory.Exists(Path.Combine(folder, "data")).Should().BeFalse("a dry run writes nothing");
    }

    [Fact]
    public void Entities_a_macro_inside_and_more_than_20_MB_are_refused()
    {
        var entities = OfficeFile.Word("").With("word/document.xml", "<!DOCTYPE w [<!ENTITY x \"y\">]><w>&x;</w>").Build().ToArray();
        Run("en", "import", "plan", Given("a.docx", entities), "--dry-run")
            .Should()
            .Match<(int Exit, string Output, string Errors)>(r => r.Exit == 1 && r.Errors.Contains("document type declaration"));
        var macros = OfficeFile.Word("").With("word/vbaProject.bin", "x").Build().ToArray();
        Run("en", "import", "plan", Given("b.docx", macros), "--dry-run")
            .Should()
            .Match<(int Exit, string Output, string Errors)>(r => r.Exit == 1 && r.Errors.Contains("contains macros"));
        var large = Given("c.txt", []);
        using (var stream = File.OpenWrite(large))
        {
            stream.SetLength(200L * 1024 * 1024);
        }

        Run("en", "import", "plan", large, "--dry-run")
            .Should()
            .Match<(int Exit, string Output, string Errors)>(r => r.Exit == 1 && r.Errors.Contains("larger than 20 MB"));
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage() =>
        Run("en", "import", "plan", Path.Combine(folder, "nowhere.txt"), "--dry-run").Exit.Should().Be(2);

    [Fact]
    public void The_plan_of_a_demonstration_goes_out_and_comes_back_unchanged()
    {
        Run("en", "demo", "--make-only", "--data", Path.Combine(folder, "data")).Exit.Should().Be(0);
        var code = Run("en", "plan", "--committee", "inland-waters", "--session", "nonsense").Errors;
        code.Should().Contain("No session has the code “nonsense”.");
        var session = Session();
        var told = new List<string>();
        foreach (var format in new[] { "json", "docx", "xlsx" })
        {
            var file = Path.Combine(folder, "plan." + format);
            Run(
                "en",
                "plan",
                "--committee",
                "inland-waters",
                "--session",
                session,
                "--format",
                format,
                "--language",
                "both",
                "--output",
                file
            )
                .Exit.Should()
                .Be(0);
            var json = format == "json" ? File.ReadAllText(file) : Run("en", "import", "plan", file, "--dry-run", "--json").Output;
            told.Add(JsonDocument.Parse(json).RootElement.GetProperty("items").GetRawText());
        }

        told[0].Should().Contain("zərurət olduqda").And.Contain("where necessary");
        File.ReadAllText(Path.Combine(folder, "plan.json")).Should().Contain("\"demonstration\":\"");
        told[1].Should().Be(told[0]);
        told[2].Should().Be(told[0]);

        var again = Run("en", "import", "plan", Path.Combine(folder, "plan.docx"), "--json");
        again.Exit.Should().Be(0, again.Errors);
        var done = JsonDocument.Parse(again.Output).RootElement;
        (
            done.GetProperty("added").GetInt32(),
            done.GetProperty("skipped").GetInt32(),
            done.GetProperty("changed").GetInt32(),
            done.GetProperty("differing").GetInt32()
        )
            .Should()
            .Be((0, 7, 0, 0));
    }

    [Fact]
    public void A_letterhead_is_taken_edited_and_checked()
    {
        var file = Path.Combine(folder, "letterhead.docx");
        var taken = Run("en", "template", "plan", "--language", "both", "--output", file);
        taken.Exit.Should().Be(0, taken.Errors);
        taken.Errors.Should().Contain(Path.Combine(folder, "data", "templates", "plan.az-en.docx"));
        Run("en", "template", "check", file, "--language", "both")
            .Should()
            .Match<(int Exit, string Output, string Errors)>(r => r.Exit == 0);
        Run("az", "template", "check", file, "--language", "az")
            .Should()
            .Match<(int Exit, string Output, string Errors)>(r => r.Exit == 1 && r.Errors.Contains("etiketli məzmun elementi yoxdur"));
        Run("en", "template", "plan", "--language", "xx").Exit.Should().Be(1);
    }

    /// <summary>The demonstration's session in progress; its name follows the day.</summary>
    private string Session()
    {
        foreach (var year in Enumerable.Range(ThisYear() - 1, 3))
        {
            foreach (var season in new[] { "spring", "autumn" })
            {
                var found = Run("en", "plan", "--committee", "inland-waters", "--session", $"{year}-{season}");
                if (found.Exit == 0 && found.Output.Contains("\"number\":\"7\"", StringComparison.Ordinal))
                {
                    return $"{year}-{season}";
                }
            }
        }

        throw new InvalidOperationException("The demonstration has no plan.");
    }

    private int ThisYear() => System.IO.Directory.GetLastWriteTimeUtc(folder).Year;
}
