using Comitia.Documents.Contracts;
using static Comitia.Documents.Tests.Reading.OfficeFile;

namespace Comitia.Documents.Tests.Reading;

public class SheetTests
{
    private static DocumentText Read(OfficeFile file) => DocumentTextReader.Read(file.Build(), "plan.xlsx").Text!;

    [Fact]
    public void Shared_and_inline_strings_and_numbers_are_read_into_their_columns()
    {
        var text = Read(
            Sheet(
                    "<row><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"C1\" t=\"inlineStr\"><is><t>Dinləmə</t></is></c><c r=\"D1\"><v>3</v></c></row>"
                )
                .With("xl/sharedStrings.xml", "<sst><si><r><t>Work </t></r><r><t>plan</t></r></si></sst>")
        );

        text.Blocks.Should().ContainSingle();
        text.Blocks[0].Cells.Select(text.Words).Should().Equal("Work plan", "", "Dinləmə", "3");
    }

    [Fact]
    public void A_number_shown_as_a_date_becomes_an_ISO_date()
    {
        var text = Read(
            Sheet("<row><c r=\"A1\" s=\"1\"><v>46331</v></c><c r=\"B1\"><v>46331</v></c></row>")
                .With("xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
        );

        text.Blocks[0].Cells.Select(text.Words).Should().Equal("2026-11-05", "46331");
    }

    [Fact]
    public void A_sign_written_by_its_number_is_read_as_the_sign()
    {
        var text = Read(
            Sheet("<row><c r=\"A1\" t=\"str\"><v>lock_xD83D__xDE00_</v></c><c r=\"B1\" t=\"str\"><v>_x005F_x0041_ _x0000_.</v></c></row>")
        );

        text.Blocks[0].Cells.Select(text.Words).Should().Equal("lock😀", "_x0041_ .");
    }

    [Fact]
    public void A_workbook_that_hides_a_sheet_is_kept_cell_by_cell()
    {
        var text = Read(
            Sheet("<row><c r=\"A1\" t=\"str\"><v>one\ntwo</v></c></row>")
                .With(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>"
                )
        );

        text.Sheets.Select(s => s.Name).Should().Equal("A", "B");
        text.Sheets[0].Rows[0].Should().Equal("one\ntwo");
        text.Text.Trim().Should().Be("one two");
    }

    [Fact]
    public void A_hidden_sheet_is_left_out()
    {
        var text = Read(
            Sheet("<row><c r=\"A1\" t=\"str\"><v>seen</v></c></row>")
                .With(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"r1\"/><sheet name=\"B\" state=\"hidden\" r:id=\"r1\"/></sheets></workbook>"
                )
        );

        text.Text.Trim().Should().Be("seen");
    }
}
