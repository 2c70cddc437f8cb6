using System.Text;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Rules.Importing;
using CsCheck;
using NodaTime;
using static Comitia.Plan.Tests.Files.RoundTripTests;

namespace Comitia.Plan.Tests.Files;

/// <summary>The files as programs that we did not write see them: opened, printed, saved anew.</summary>
public sealed class OtherProgramsTests
{
    private static PlanPageData Dams()
    {
        var page = AnyPlan.Plan.Single(_ => true, "2H1g_Fcqn551");
        foreach (var row in page.Items)
        {
            row.Item.Kind = PlanItemKind.Hearing;
            row.Item.Title = LocalText
                .Of("az", $"Bəndlərin təhlükəsizliyi üzrə {row.Item.Number} nömrəli dinləmə")
                .With("en", $"Hearing number {row.Item.Number} on the safety of dams");
            (row.Item.Condition, row.Item.ExpectedOutput) = (LocalText.Of("en", "where necessary"), null);
            row.Item.Responsible.Clear();
            row.Item.Responsible.AddRange(
                new[] { "Rana Hallam", "Emil Quill" }.Select(
                    (n, at) =>
                        new Tables.ItemPerson
                        {
                            Id = Kernel.Storage.Ids.NewGuid(NodaTime.Instant.FromUtc(2026, 1, 5, 9, 0)),
                            Name = n,
                            Position = at,
                        }
                )
            );
            (row.Item.From, row.Item.To) = (null, new LocalDate(2026, 5, 29));
        }

        return page;
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("az", "en")]
    public void LibreOffice_prints_the_Word_file_with_its_items(params string[] languages)
    {
        var paper = AnyPlan.Paper(Dams(), languages);
        var words = Flat(OutsideTools.Words(OutsideTools.Saved(Write(paper, "docx"), "docx", "pdf")));
        words.Should().Contain("Committee on Waters").And.Contain("29.05.2026");
        words.Should().NotContain("HallamEmil", "each name stands on a line of its own");
        foreach (var language in languages)
        {
            words.Should().Contain(language == "az" ? "təhlükəsizliyi" : "safety").And.Contain(language == "az" ? "Dinləmə" : "Hearing");
        }
    }

    [Fact]
    public void LibreOffice_reads_the_Excel_file_row_by_row_and_runs_no_formula()
    {
        var page = Dams();
        page.Items[0].Item.Title = LocalText.Of("en", "=1+1");
        var csv = Encoding.UTF8.GetString(
            OutsideTools.Saved(Write(AnyPlan.Paper(page, "en"), "xlsx"), "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76")
        );
        csv.Should().Contain("Wording (en)").And.Contain("'=1+1").And.Contain("Hearing number");
    }

    [Theory]
    [InlineData("az")]
    [InlineData("az", "en")]
    public void A_workbook_that_LibreOffice_saved_anew_is_read_back_unchanged(params string[] languages)
    {
        var paper = AnyPlan.Paper(Dams(), languages);
        Told(Read(OutsideTools.Saved(Write(paper, "xlsx"), "xlsx", "xlsx"), "xlsx")).Should().Be(Told(PlanProposals.Of(paper)));
    }

    /// <summary>LibreOffice before 7.5 drops the tags of content controls: then the table is read by its words, as any table is.</summary>
    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    public void A_Word_file_that_LibreOffice_saved_anew_still_gives_its_items(string language)
    {
        var page = Dams();
        using var saved = new MemoryStream(OutsideTools.Saved(Write(AnyPlan.Paper(page, language), "docx"), "docx", "docx"));
        var text = DocumentTextReader.Read(saved, "plan.docx").Text!;
        var options = new PlanReadingOptions(new LocalDate(2026, 1, 5));
        var read = ExactPlan.Read(text, AnyPlan.Words, BuiltInCues.Table, options) ?? PlanReader.Read(text, BuiltInCues.Table, options);
        read.Items.Select(i => i.Number)
            .Should()
            .Equal(AnyPlan.Paper(page, language).Groups.SelectMany(g => g.Items.Select(i => i.Number)));
        read.Items.Should().OnlyContain(i => i.Kind == "hearing" && i.Period!.To == new LocalDate(2026, 5, 29));
    }

    [Theory]
    [InlineData("az", "Nümayiş.")]
    [InlineData("en", "Demonstration.")]
    public void Every_file_of_a_demonstration_says_so(string language, string words)
    {
        var paper = new PlanPaper(Dams(), [new Say(AnyPlan.Texts, language)], new InstallationProfile { Demonstration = true });
        OutsideTools.Words(OutsideTools.Saved(Write(paper, "docx"), "docx", "pdf")).Should().Contain(words);
        Encoding
            .UTF8.GetString(OutsideTools.Saved(Write(paper, "xlsx"), "xlsx", "csv:Text - txt - csv (StarCalc):44,34,76"))
            .Should()
            .Contain(words);
        PlanMarkdown.Write(paper).Should().StartWith("> **" + words);
        PlanProposalJson.Write(PlanProposals.Of(paper), paper.Demonstration).Should().Contain(words);
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
