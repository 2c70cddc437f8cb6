using System.Globalization;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Rules.Importing;
using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NodaTime;

namespace Comitia.Plan.Tests.Files;

/// <summary>What is exported is read back unchanged: any plan, in one language or in both, as a Word or an Excel file.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [InlineData("docx", "az")]
    [InlineData("docx", "en")]
    [InlineData("docx", "az", "en")]
    [InlineData("xlsx", "az")]
    [InlineData("xlsx", "en")]
    [InlineData("xlsx", "az", "en")]
    public void Any_plan_comes_back_as_it_was(string format, params string[] languages) =>
        AnyPlan.Plan.Sample(
            page =>
            {
                var paper = AnyPlan.Paper(page, languages);
                Told(Read(Write(paper, format), format)).Should().Be(Told(PlanProposals.Of(paper)));
            },
            iter: 60
        );

    [Theory]
    [InlineData("az")]
    [InlineData("az", "en")]
    public void Every_Word_file_is_valid(params string[] languages) =>
        AnyPlan.Plan.Sample(
            page =>
            {
                using var stream = new MemoryStream(Write(AnyPlan.Paper(page, languages), "docx"));
                using var file = WordprocessingDocument.Open(stream, isEditable: false);
                Problems(file).Should().BeEmpty();
            },
            iter: 10
        );

    [Fact]
    public void The_file_says_where_it_belongs()
    {
        var page = AnyPlan.Plan.Single(_ => true, "2H1g_Fcqn551");
        foreach (var format in new[] { "docx", "xlsx" })
        {
            var read = Read(Write(AnyPlan.Paper(page, "en"), format), format);
            (read.CommitteeCode, read.SessionCode, read.Session, read.Committee)
                .Should()
                .Be(("waters", "2026-spring", "spring 2026", "Committee on Waters"));
        }
    }

    [Fact]
    public void A_text_in_a_third_language_is_not_lost()
    {
        var page = AnyPlan.Plan.Single(_ => true, "7JMfAz8QDMg1");
        page.Items[0].Item.Title = LocalText.Of("ru", "Слушание о плотинах");
        page.Items[0].Item.Counterparts.Clear();
        page.Items[0]
            .Item.Counterparts.Add(
                new()
                {
                    Id = Comitia.Kernel.Storage.Ids.NewGuid(Instant.FromUtc(2026, 1, 5, 9, 0)),
                    Name = LocalText.Of("ru", "Агентство вод"),
                }
            );
        foreach (var format in new[] { "docx", "xlsx" })
        {
            var paper = AnyPlan.Paper(page, "az", "en");
            Told(Read(Write(paper, format), format)).Should().Be(Told(PlanProposals.Of(paper))).And.Contain("ru=Слушание о плотинах");
        }
    }

    internal static byte[] Write(PlanPaper paper, string format) =>
        format == "docx" ? PlanDocx.Write(paper, PlanTemplate.Make(paper.Says)) : PlanXlsx.Write(paper);

    internal static PlanProposal Read(byte[] file, string format)
    {
        using var stream = new MemoryStream(file);
        var reading = DocumentTextReader.Read(stream, "plan." + format);
        reading.Refusal.Should().BeNull();
        return ExactPlan.Read(reading.Text!, AnyPlan.Words, BuiltInCues.Table, new PlanReadingOptions(new LocalDate(2026, 1, 5)))
            ?? throw new InvalidOperationException("The file was not known as one of Comitia's.");
    }

    internal static List<string> Problems(WordprocessingDocument file) =>
        [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(file).Select(e => $"{e.Path?.XPath}: {e.Description}")];

    /// <summary>Everything that a proposal says, in words that a failure can show.</summary>
    internal static string Told(PlanProposal proposal) =>
        string.Join("\n\n", proposal.Warnings.Select(w => w.Code).Concat(proposal.Items.Select(Told)));

    private static string Told(ProposedItem item)
    {
        var exact = item.Exact!;
        return string.Join(
            '\n',
            $"{item.Number} {item.Kind} {exact.Key} {exact.Version} times {exact.Times} from {Day(exact.From)} to {Day(exact.To)}",
            "title " + Told(exact.Title),
            "condition " + Told(exact.Condition),
            "output " + Told(exact.Output),
            "objective " + Told(exact.Objective),
            "with " + string.Join(" & ", exact.Counterparts.Select(Told)),
            "responsible " + string.Join(" & ", item.Responsible)
        );
    }

    private static string Told(LocalText? text) =>
        text is null ? "-" : string.Join(" | ", text.Languages.Order(StringComparer.Ordinal).Select(l => $"{l}={text[l]}"));

    private static string Day(LocalDate? date) => date?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
