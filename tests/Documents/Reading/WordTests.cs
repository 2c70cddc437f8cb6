using Comitia.Documents.Contracts;
using static Comitia.Documents.Tests.Reading.OfficeFile;

namespace Comitia.Documents.Tests.Reading;

public class WordTests
{
    private static DocumentText Read(OfficeFile file) => DocumentTextReader.Read(file.Build(), "plan.docx").Text!;

    [Fact]
    public void Automatic_numbers_are_counted_as_printed()
    {
        var text = Read(
            Word(
                    Paragraph("One", Numbered())
                        + Paragraph("Below", Numbered(1))
                        + Paragraph("Two", Numbered())
                        + Paragraph("Dot", Numbered(0, 2))
                )
                .WithNumbering()
        );

        text.Blocks.Select(b => (b.Kind, b.Number, Words: text.Words(b.Span)))
            .Should()
            .Equal(
                (BlockKind.ListItem, "1", "One"),
                (BlockKind.ListItem, "1.1", "Below"),
                (BlockKind.ListItem, "2", "Two"),
                (BlockKind.ListItem, null, "Dot")
            );
    }

    [Fact]
    public void A_number_typed_by_hand_makes_a_list_item()
    {
        var text = Read(Word(Paragraph("3) Hearing on parks")));

        text.Blocks.Should().ContainSingle().Which.Should().Match<TextBlock>(b => b.Kind == BlockKind.ListItem && b.Number == "3");
    }

    [Fact]
    public void Table_rows_keep_their_cells_and_a_merged_cell_its_width()
    {
        var merged =
            "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
            + Paragraph("March")
            + "</w:tc><w:tc>"
            + Paragraph("x")
            + "</w:tc></w:tr>";
        var text = Read(Word(Table(["No", "Item", "Period"]).Replace("</w:tbl>", merged + "</w:tbl>", StringComparison.Ordinal)));

        text.Blocks.Should().OnlyContain(b => b.Kind == BlockKind.TableRow && b.Table == text.Blocks[0].Table);
        text.Blocks[0].Cells.Select(text.Words).Should().Equal("No", "Item", "Period");
        text.Blocks[1].Cells.Select(text.Words).Should().Equal("March", "", "x");
    }

    [Fact]
    public void Deleted_revisions_and_field_codes_are_left_out()
    {
        var text = Read(
            Word(
                "<w:p><w:r><w:t>kept</w:t></w:r><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
            )
        );

        text.Text.Trim().Should().Be("kept");
    }

    [Fact]
    public void Headings_are_known_by_the_outline_of_their_style()
    {
        var styles =
            "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"B1\"><w:name w:val=\"heading 1\"/></w:style><w:style w:styleId=\"Mine\"><w:basedOn w:val=\"B1\"/></w:style></w:styles>";
        var text = Read(Word(Paragraph("Work plan", "<w:pStyle w:val=\"Mine\"/>")).With("word/styles.xml", styles));

        text.Blocks.Should().ContainSingle().Which.Kind.Should().Be(BlockKind.Heading);
    }

    [Fact]
    public void Every_block_says_where_its_words_stand()
    {
        var text = Read(Word(Paragraph("  First ə ş ") + Paragraph("Second", Numbered()) + Table(["a", "b"])).WithNumbering());

        text.Blocks.Select(b => text.Words(b.Span)).Should().Equal("First ə ş", "Second", "a\tb");
    }
}
