using Comitia.Kernel.Languages;
using Comitia.Plan.Queries;
using Comitia.Plan.Rules.Importing;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MiniExcelLibs;
using static Comitia.Plan.Tests.Files.RoundTripTests;

namespace Comitia.Plan.Tests.Files;

/// <summary>A file that somebody worked on in Word or Excel: what they meant is taken, what cannot be read is said.</summary>
public sealed class EditedFileTests
{
    private static PlanPageData Plan(string seed = "2H1g_Fcqn551") => AnyPlan.Plan.Single(_ => true, seed);

    private static PlanProposal Edited(Action<Body> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(Write(AnyPlan.Paper(Plan(), "en"), "docx"));
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            edit(file.MainDocumentPart!.Document!.Body!);
        }

        return Read(stream.ToArray(), "docx");
    }

    private static SdtElement Control(Body body, string tag) =>
        body.Descendants<SdtElement>()
            .First(c => c.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value?.StartsWith(tag, StringComparison.Ordinal) == true);

    private static void Type(Body body, string tag, string words)
    {
        var control = Control(body, tag);
        control.SdtProperties!.RemoveAllChildren<ShowingPlaceholder>();
        control.Descendants<Run>().Skip(1).ToList().ForEach(r => r.Remove());
        var run = control.Descendants<Run>().First();
        run.RemoveAllChildren<Break>();
        run.RemoveAllChildren<TabChar>();
        run.RemoveAllChildren<Text>();
        run.Append(new Text(words));
    }

    [Fact]
    public void Words_typed_over_others_are_taken()
    {
        var read = Edited(body =>
        {
            Type(body, "comitia.item.title", "Hearing on locks");
            Type(body, "comitia.item.kind", "VISIT");
            Type(body, "comitia.item.period", "12 March 2026");
        });
        read.Items[0].Exact!.Title.ToString().Should().Be("Hearing on locks");
        read.Items[0].Kind.Should().Be("visit");
        read.Items[0].Exact!.From.Should().Be(new NodaTime.LocalDate(2026, 3, 12)).And.Be(read.Items[0].Exact!.To);
        read.Warnings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("31.02.2026", "plan.no-such-date")]
    [InlineData("31 February 2026", "plan.no-such-date")]
    [InlineData("31.03.2026 – 12.03.2026", "plan.period-reversed")]
    [InlineData("when the ice melts", "plan.file.period")]
    public void A_period_that_cannot_be_is_said_and_left_empty(string typed, string code)
    {
        var read = Edited(body => Type(body, "comitia.item.period", typed));
        read.Warnings.Should().ContainSingle().Which.Code.Should().Be(code);
        (read.Items[0].Exact!.From, read.Items[0].Exact!.To).Should().Be((null, null));
    }

    [Fact]
    public void A_copied_row_is_a_new_item_and_the_number_it_repeats_is_said()
    {
        var read = Edited(body =>
        {
            var row = Control(body, "comitia.item=");
            row.InsertAfterSelf(row.CloneNode(deep: true));
        });
        read.Items.Select(i => i.Exact!.Key).Take(2).Should().SatisfyRespectively(k => k.Should().NotBeNull(), k => k.Should().BeNull());
        read.Warnings.Should().ContainSingle().Which.Code.Should().Be("plan.number-twice");
    }

    [Fact]
    public void A_row_added_without_controls_is_not_lost_in_silence()
    {
        var read = Edited(body =>
            body.Descendants<Table>()
                .First()
                .Append(
                    new TableRow(new TableCell(new Paragraph(new Run(new Text("Visit to the harbour")))), new TableCell(new Paragraph()))
                )
        );
        read.Warnings.Should()
            .ContainSingle()
            .Which.Should()
            .Match<ImportWarning>(w => w.Code == "plan.file.loose" && w.Words == "Visit to the harbour");
    }

    [Fact]
    public void A_program_that_drops_the_frames_of_rows_leaves_every_item_readable()
    {
        var read = Edited(body =>
        {
            foreach (var row in body.Descendants<SdtRow>().ToList())
            {
                row.SdtContentRow!.Elements<TableRow>().ToList().ForEach(r => row.InsertBeforeSelf((TableRow)r.CloneNode(deep: true)));
                row.Remove();
            }
        });
        Told(read).Should().Be(Told(Edited(_ => { })));
    }

    [Fact]
    public void A_deleted_revision_is_not_read()
    {
        var read = Edited(body =>
        {
            Type(body, "comitia.item.title", "Hearing on locks");
            Control(body, "comitia.item.title")
                .Descendants<Run>()
                .First()
                .InsertAfterSelf(new DeletedRun(new Run(new DeletedText(" and dams"))));
        });
        read.Items[0].Exact!.Title.ToString().Should().Be("Hearing on locks");
    }

    [Fact]
    public void Columns_of_a_workbook_may_be_moved_left_out_and_added_to()
    {
        using var stream = new MemoryStream(Write(AnyPlan.Paper(Plan(), "en"), "xlsx"));
        var rows = stream.Query(useHeaderRow: false, sheetName: "Work plan").Cast<IDictionary<string, object?>>().ToList();
        stream.Position = 0;
        var about = stream.Query(useHeaderRow: false, sheetName: "comitia").Cast<IDictionary<string, object?>>().ToList();
        var moved = rows.ConvertAll(r => r.Values.Reverse().Select((v, n) => ($"c{n:00}", v)).ToDictionary(c => c.Item1, c => c.v));
        var title = moved.First(r => r.ContainsValue("Wording (en)")).First(c => c.Value as string == "Wording (en)").Key;
        moved.Add(moved[0].Keys.ToDictionary(k => k, k => k == title ? (object?)"Visit to the harbour" : null));
        using var edited = new MemoryStream();
        edited.SaveAs(
            new Dictionary<string, object> { ["Work plan"] = moved, ["comitia"] = about },
            printHeader: false,
            configuration: new MiniExcelLibs.OpenXml.OpenXmlConfiguration
            {
                DynamicSheets =
                [
                    new MiniExcelLibs.Attributes.DynamicExcelSheet("comitia") { State = MiniExcelLibs.OpenXml.SheetState.Hidden },
                ],
            }
        );
        var read = Read(edited.ToArray(), "xlsx");
        read.Items.Should().HaveCount(Plan().Items.Count + 1);
        read.Items[^1].Exact!.Title.Should().Be(LocalText.Of("en", "Visit to the harbour"));
        read.Items[^1].Exact!.Key.Should().BeNull();
    }
}
