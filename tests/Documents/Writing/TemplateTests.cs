using Comitia.Documents.Contracts;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Comitia.Documents.Tests.Writing;

/// <summary>A letterhead that a secretary made: what keeps it from being used is said control by control, and a good one is filled.</summary>
public sealed class TemplateTests
{
    private static readonly TemplateShape Shape = new(
        ["title"],
        [new TemplatePart("group", ["group.name"]), new TemplatePart("item", ["number", "words"])]
    );

    private static SdtRun Control(string tag) =>
        new(
            new SdtProperties(new Tag { Val = tag }, new SdtContentText()),
            new SdtContentRun(new Run(new RunProperties(new Italic()), new Text(tag)))
        );

    private static SdtRow Row(string tag, params string[] fields) =>
        new(
            new SdtProperties(new Tag { Val = tag }),
            new SdtContentRow(
                new TableRow(fields.Select(f => new TableCell(new Paragraph(new Run(new Text("Label: ")), Control(f)), new Paragraph())))
            )
        );

    private static byte[] Template(params DocumentFormat.OpenXml.OpenXmlElement[] rows)
    {
        var table = WordTables.Make(["No", "Words"], [], [1000, 4000]);
        table.Append(rows);
        return WordSheets.Write("Letterhead", "en", null, [new Paragraph(Control("title")), table]);
    }

    private static IEnumerable<string> Faults(byte[] file, string name = "letterhead.docx") =>
        WordTemplates.Faults(file, name, Shape).Select(f => f.Code + " " + f.Arguments.GetValueOrDefault("control"));

    [Fact]
    public void A_template_with_all_its_controls_has_no_fault() =>
        Faults(Template(Row("group", "group.name"), Row("item", "number", "words"))).Should().BeEmpty();

    [Fact]
    public void Each_missing_control_is_named() =>
        Faults(Template(Row("item", "number"))).Should().Equal("documents.template-missing group", "documents.template-missing words");

    [Fact]
    public void A_control_outside_the_part_that_repeats_is_named() =>
        Faults(Template(Row("group", "group.name", "words"), Row("item", "number"))).Should().Equal("documents.template-outside words");

    [Fact]
    public void Parts_in_different_tables_are_named()
    {
        var other = WordTables.Make(["No"], [], [1000]);
        other.Append(Row("item", "number", "words"));
        var table = WordTables.Make(["No"], [], [1000]);
        table.Append(Row("group", "group.name"));
        Faults(WordSheets.Write("L", "en", null, [new Paragraph(Control("title")), table, new Paragraph(), other]))
            .Should()
            .Equal("documents.template-apart group, item");
    }

    [Fact]
    public void A_template_that_fetches_something_from_elsewhere_is_refused()
    {
        using var stream = new MemoryStream();
        stream.Write(Template(Row("group", "group.name"), Row("item", "number", "words")));
        using (var file = WordprocessingDocument.Open(stream, isEditable: true))
        {
            var settings = file.MainDocumentPart!.AddNewPart<DocumentSettingsPart>();
            settings.Settings = new Settings();
            settings.AddExternalRelationship(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate",
                new Uri("https://elsewhere.example/macros.dotm")
            );
        }

        Faults(stream.ToArray()).Should().Equal("documents.template-linked ");
    }

    [Theory]
    [InlineData("letterhead.docx", "documents.not-a-docx ")]
    [InlineData("letterhead.odt", "documents.not-a-docx ")]
    public void What_is_no_Word_file_is_refused(string name, string code) => Faults("words"u8.ToArray(), name).Should().Equal(code);

    [Fact]
    public void A_filled_template_repeats_its_rows_keeps_its_look_and_can_be_read_back()
    {
        var filled = WordTemplates.Fill(
            Template(Row("group", "group.name"), Row("item", "number", "words")),
            new WordFilling(
                "Plan",
                "az",
                "Demonstration.",
                new Dictionary<string, WordValue> { ["title"] = new("İş planı\nsecond line") },
                [Item("1", "Dinləmə"), Item("2", "")]
            )
        );
        using var stream = new MemoryStream(filled);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        file.MainDocumentPart!.HeaderParts.Single().Header!.InnerText.Should().Be("Demonstration.");
        file.MainDocumentPart.Document!.Descendants<SdtRow>().Should().HaveCount(2, "the row of the group is not used and goes");
        file.MainDocumentPart.Document.Descendants<Run>()
            .Count(r => r.RunProperties?.Italic is not null)
            .Should()
            .Be(4, "the line of item 2 that says nothing goes");
        using var again = new MemoryStream(filled);
        var read = DocumentTextReader.Read(again, "plan.docx").Text!.Tagged!;
        read.Controls.Select(c => c.Tag).Should().Equal("title", "item=1", "item=2");
        read.Controls[0].Text.Should().Be("İş planı\nsecond line");
        read.Controls.SelectMany(c => c.Inner).Select(c => $"{c.Tag}:{c.Text}").Should().Equal("number:1", "words:Dinləmə", "number:2");

        static WordPart Item(string number, string words) =>
            new("item", "item=" + number, new Dictionary<string, WordValue> { ["number"] = new(number), ["words"] = new(words) });
    }
}
