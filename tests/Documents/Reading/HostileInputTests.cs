using System.Text;
using Comitia.Documents.Contracts;
using CsCheck;
using static Comitia.Documents.Tests.Reading.OfficeFile;

namespace Comitia.Documents.Tests.Reading;

public class HostileInputTests
{
    private static string? Refusal(Stream stream, string name) => DocumentTextReader.Read(stream, name).Refusal?.Code;

    private static string? Refusal(byte[] bytes, string name) => Refusal(new MemoryStream(bytes), name);

    [Theory]
    [InlineData("plan.docx", "documents.not-a-docx")]
    [InlineData("plan.xlsx", "documents.not-an-xlsx")]
    public void Bytes_that_are_no_package_are_refused(string name, string code)
    {
        Refusal("this is no package"u8.ToArray(), name).Should().Be(code);
        Refusal(Word("").Build().ToArray()[..200], name).Should().Be(code);
        Refusal([], name).Should().Be(code);
    }

    [Fact]
    public void A_package_of_the_other_kind_is_refused()
    {
        Refusal(Sheet("").Build(), "plan.docx").Should().Be("documents.not-a-docx");
        Refusal(Word("").Build(), "plan.xlsx").Should().Be("documents.not-an-xlsx");
    }

    [Fact]
    public void Macros_are_refused_by_name_by_part_and_by_content_type()
    {
        Refusal(Word("").Build(), "plan.docm").Should().Be("documents.macros");
        Refusal(Word("").With("word/vbaProject.bin", "x").Build(), "plan.docx").Should().Be("documents.macros");
        Refusal(
                Word("")
                    .With(
                        "[Content_Types].xml",
                        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"
                    )
                    .Build(),
                "plan.docx"
            )
            .Should()
            .Be("documents.macros");
    }

    [Fact]
    public void A_zip_bomb_is_stopped_while_it_unpacks()
    {
        var bomb = Word("<w:p><w:r><w:t>" + new string('a', 40_000_000) + "</w:t></w:r></w:p>").Build();
        bomb.Length.Should().BeLessThan(200_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refusal(bomb, "plan.docx").Should().Be("documents.zip-bomb");

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().BeLessThan(50_000_000);
    }

    [Fact]
    public void Ten_thousand_parts_are_refused()
    {
        var file = Word(Paragraph("x"));
        for (var i = 0; i < 10_000; i++)
            file.With($"word/media/{i}", []);
        Refusal(file.Build(), "plan.docx").Should().Be("documents.zip-bomb");
    }

    [Theory]
    [InlineData("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>")]
    [InlineData("<!DOCTYPE w [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>")]
    public void A_document_type_declaration_is_refused(string xml)
    {
        Refusal(Word("").With("word/document.xml", xml).Build(), "plan.docx").Should().Be("documents.xml-entities");
        Refusal(
                Word("").With("word/document.xml", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(xml)]).Build(),
                "plan.docx"
            )
            .Should()
            .Be("documents.xml-entities");
    }

    [Fact]
    public void Old_and_protected_files_are_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Refusal(ole, "plan.docx").Should().Be("documents.old-format");
        Refusal([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "plan.docx").Should().Be("documents.password");
        Refusal(ole, "plan.doc").Should().Be("documents.old-format");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_without_being_read()
    {
        Refusal(new EndlessStream(), "plan.txt").Should().Be("documents.too-large");
        DocumentTextReader.Read(new EndlessStream(), "plan.txt").Refusal!.Arguments["limit"].Should().Be("20 MB");
    }

    [Fact]
    public void Other_kinds_of_file_are_refused()
    {
        Refusal("%PDF-1.7"u8.ToArray(), "plan.pdf").Should().Be("documents.unknown-type");
        Refusal("%PDF-1.7"u8.ToArray(), "plan.txt").Should().Be("documents.unknown-type");
        Refusal(Word("").Build(), "plan.txt").Should().Be("documents.unknown-type");
        Refusal("  \n "u8.ToArray(), "plan.txt").Should().Be("documents.empty");
    }

    [Fact]
    public void Damaged_packages_give_a_refusal_or_a_text_but_never_throw()
    {
        var good = Word(Paragraph("Hearing", Numbered()) + Table(["a", "b"], ["c", "d"])).WithNumbering().Build().ToArray();
        Gen.Select(Gen.Int[0, good.Length - 1], Gen.Byte)
            .Array[1, 20]
            .Sample(
                changes =>
                {
                    var bytes = good.ToArray();
                    foreach (var (at, value) in changes)
                        bytes[at] = value;
                    var read = DocumentTextReader.Read(new MemoryStream(bytes), "plan.docx");
                    return (read.Text is null) != (read.Refusal is null);
                },
                iter: 2000
            );
    }

    [Fact]
    public void Every_refusal_has_its_sentence_in_both_languages()
    {
        string[] codes =
        [
            "too-large",
            "unknown-type",
            "old-format",
            "macros",
            "password",
            "not-a-docx",
            "not-an-xlsx",
            "zip-bomb",
            "xml-entities",
            "wrong-encoding",
            "empty",
            "template-missing",
            "template-outside",
            "template-apart",
            "template-linked",
        ];
        foreach (var language in (string[])["en", "az"])
        {
            using var stream = typeof(DocumentTextReader).Assembly.GetManifestResourceStream($"Comitia.Documents.Texts.{language}.json");
            var texts = System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(stream!)!;
            texts.Keys.Should().BeEquivalentTo(codes.Select(c => "refusal.documents." + c));
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)'a', offset, count);
            return count;
        }
    }
}
