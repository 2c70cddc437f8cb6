using System.Text;
using Comitia.Documents.Contracts;

namespace Comitia.Documents.Tests.Reading;

public class EncodingTests
{
    private const string Azerbaijani = "Səhiyyə komitəsinin iş planı: görüş, çağırış, müzakirə";
    private const string Russian = "План работы комитета на весеннюю сессию: слушания, встречи и поездки";
    private const string Turkish = "Sağlık Komisyonu çalışma planı: görüşme, ziyaret ve incelemeler, İstişare";
    private const string French = "Réunion de la commission: énergie, forêts, à l'été prochain, où ça mène";

    private static DocumentReading Read(byte[] bytes) => DocumentTextReader.Read(new MemoryStream(bytes), "plan.txt");

    private static Encoding CodePage(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page)!;

    [Fact]
    public void Unicode_is_read_with_and_without_its_mark()
    {
        foreach (
            var encoding in (Encoding[])
                [new UTF8Encoding(true), new UnicodeEncoding(false, true), new UnicodeEncoding(true, true), new UTF32Encoding(false, true)]
        )
            Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Azerbaijani)]).Text!.Text.Should().Be(Azerbaijani);
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false), new UnicodeEncoding(false, false), new UnicodeEncoding(true, false)])
        {
            Read(encoding.GetBytes(Azerbaijani)).Text!.Text.Should().Be(Azerbaijani);
            Read(encoding.GetBytes(Russian)).Text!.Text.Should().Be(Russian);
        }
    }

    [Theory]
    [InlineData(1251, Russian)]
    [InlineData(1254, Turkish)]
    [InlineData(1252, French)]
    public void The_three_usual_code_pages_are_told_apart(int page, string text) =>
        Read(CodePage(page).GetBytes(text)).Text!.Text.Should().Be(text);

    [Fact]
    public void What_cannot_be_told_is_refused_rather_than_guessed()
    {
        Read(CodePage(20866).GetBytes(Russian)).Refusal!.Code.Should().Be("documents.wrong-encoding");
        Read(CodePage(866).GetBytes(Russian)).Refusal!.Code.Should().Be("documents.wrong-encoding");
        Read([.. "text "u8, 0, 1, 2, 255, 254, 3]).Refusal!.Code.Should().Be("documents.wrong-encoding");
        Read([.. Encoding.UTF8.GetPreamble(), 0xC3, 0x28]).Refusal!.Code.Should().Be("documents.wrong-encoding");
    }

    [Fact]
    public void A_damaged_file_is_refused_rather_than_half_read()
    {
        Read([.. "Work plan\0 of the committee\n1. Hearing on\0 locks\n"u8]).Refusal!.Code.Should().Be("documents.wrong-encoding");
        Read([.. Encoding.UTF8.GetBytes(French), 0xFF, .. "\n"u8]).Refusal!.Code.Should().Be("documents.wrong-encoding");
        Read([.. Encoding.UTF8.GetBytes(Azerbaijani), 0xFF, .. "\n"u8]).Refusal!.Code.Should().Be("documents.wrong-encoding");
    }

    [Fact]
    public void Letters_in_two_parts_become_one()
    {
        var apart = "görüş".Normalize(NormalizationForm.FormD);
        Read(Encoding.UTF8.GetBytes(apart)).Text!.Text.Should().Be("görüş");
    }
}
