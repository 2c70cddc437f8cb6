using Comitia.Documents.Contracts;
using CsCheck;

namespace Comitia.Documents.Tests.Reading;

public class PlainTextTests
{
    private static List<(BlockKind Kind, string? Number, string Words)> Blocks(string text)
    {
        var read = DocumentTextReader.FromText(text).Text!;
        return [.. read.Blocks.Select(b => (b.Kind, b.Number, read.Words(b.Span)))];
    }

    [Theory]
    [InlineData("3. Hearing", "3", "Hearing")]
    [InlineData("3) Hearing", "3", "Hearing")]
    [InlineData("(3) Hearing", "3", "Hearing")]
    [InlineData("2.1 Hearing", "2.1", "Hearing")]
    [InlineData("№ 4. Слушания", "4", "Слушания")]
    [InlineData("b) Hearing", "b", "Hearing")]
    [InlineData("IV. Hearing", "IV", "Hearing")]
    [InlineData("1° Audition", "1", "Audition")]
    [InlineData("1240. Hearing", "1240", "Hearing")]
    [InlineData("• Hearing", null, "Hearing")]
    [InlineData("– Слушания", null, "Слушания")]
    public void Numbers_and_bullets_open_list_items(string line, string? number, string words) =>
        Blocks(line).Should().Equal((BlockKind.ListItem, number, words));

    [Theory]
    [InlineData("12 March 2026: hearing")]
    [InlineData("2026. Hearing")]
    [InlineData("12.03.2026 hearing")]
    [InlineData("05.03 hearing")]
    [InlineData("2026. A year")]
    [InlineData("A. Sample spoke")]
    [InlineData("-5 degrees")]
    public void Dates_years_and_initials_are_no_list_numbers(string line) => Blocks(line).Should().Equal((BlockKind.Paragraph, null, line));

    [Fact]
    public void Lines_broken_by_hand_are_one_paragraph()
    {
        var text = "1. Meeting with the Ministry of Transport on the state of the\n   regional roads and bridges\n2. Visit";
        Blocks(text)
            .Select(b => b.Words.ReplaceLineEndings(" "))
            .Should()
            .Equal("Meeting with the Ministry of Transport on the state of the    regional roads and bridges", "Visit");
    }

    [Fact]
    public void Tables_are_read_from_pipes_and_from_tabs()
    {
        foreach (var text in (string[])["| No | Item |\n|---|:-:|\n| 1 | Hearing |", "No\tItem\n1\tHearing"])
        {
            var read = DocumentTextReader.FromText(text).Text!;
            read.Blocks.SelectMany(b => b.Cells).Select(read.Words).Should().Equal("No", "Item", "1", "Hearing");
        }
    }

    [Fact]
    public void Headings_are_hashes_underlines_and_capitals() =>
        Blocks("# Plan\n\nMarch\n=====\n\nİŞ PLANI\n")
            .Should()
            .Equal((BlockKind.Heading, null, "Plan"), (BlockKind.Heading, null, "March"), (BlockKind.Heading, null, "İŞ PLANI"));

    [Fact]
    public void Any_text_gives_blocks_in_order_within_the_text() =>
        Gen.Char["ab1. -|#\t\n\r=ə(•"]
            .Array[1, 60]
            .Sample(
                chars =>
                {
                    var text = new string(chars);
                    if (DocumentTextReader.FromText(text).Text is not { } read)
                        return string.IsNullOrWhiteSpace(text);
                    var at = 0;
                    foreach (var block in read.Blocks)
                    {
                        if (
                            block.Span.Start < at
                            || block.Span.End < block.Span.Start
                            || block.Span.End > text.Length
                            || block.Cells.Any(c => c.End < c.Start || c.End > text.Length)
                        )
                            return false;
                        at = block.Span.Start;
                    }
                    return true;
                },
                iter: 20_000
            );
}
