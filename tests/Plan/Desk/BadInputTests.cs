using System.IO.Compression;
using System.Net;
using System.Text;
using Comitia.Documents.Tests.Reading;
using Comitia.Plan.Tables;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Tests.Desk;

/// <summary>What nobody should give the importer and somebody does: a sentence in the person's language that says what to do, nothing written.</summary>
public abstract class BadInputTests(Store store) : PlanWorld(store)
{
    private const string Typed = "a text that was typed beside the file";

    private static async Task<HttpResponseMessage> Give(HttpClient visitor, HttpContent file, string name, string language)
    {
        var page = $"/{language}/desk/plans/import";
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Forms.Token(await visitor.GetStringAsync(page))), "__RequestVerificationToken" },
            { new StringContent(Typed), "Text" },
            { file, "File", name },
        };
        return await visitor.PostAsync(page + "?handler=Read", form);
    }

    private Task<int> Written() => App.Read(async db => await db.WorkPlans.CountAsync() + await db.PlanItems.CountAsync());

    private async Task Refused(byte[] file, string name, string en, string az)
    {
        var clerk = await Clerk();
        var before = await Written();
        foreach (var (language, sentence) in new[] { ("en", en), ("az", az) })
        {
            var answer = await Give(clerk, new ByteArrayContent(file), name, language);
            answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
            var html = await Text(answer);
            html.Should().Contain(sentence).And.Contain(Typed).And.Contain("href=\"#File\"");
        }

        (await Written()).Should().Be(before);
    }

    [Fact]
    public Task A_file_that_is_no_Word_file() =>
        Refused(
            Encoding.UTF8.GetBytes("just words"),
            "plan.docx",
            "plan.docx is called .docx, but is not a readable Word document. Open it in your word processor and save it anew",
            "plan.docx faylının adı .docx ilə bitir, lakin o, oxuna bilən Word sənədi deyil."
        );

    [Fact]
    public Task A_macro_file_by_its_name() =>
        Refused(
            OfficeFile.Word("").Build().ToArray(),
            "plan.docm",
            "plan.docm contains macros and was not opened. Save it as .docx",
            "plan.docm faylında makros var"
        );

    [Fact]
    public Task A_macro_file_under_another_name() =>
        Refused(
            OfficeFile.Word(OfficeFile.Paragraph("Work plan")).With("word/vbaProject.bin", "x").Build().ToArray(),
            "plan.docx",
            "plan.docx contains macros and was not opened.",
            "plan.docx faylında makros var"
        );

    [Fact]
    public Task A_zip_bomb() =>
        Refused(
            Bomb(),
            "plan.docx",
            "plan.docx unpacks to far more than a document of its size holds",
            "plan.docx açıldıqda ölçüsünə uyğun gəlməyən qədər böyüyür"
        );

    [Fact]
    public Task Entities_from_elsewhere() =>
        Refused(
            OfficeFile
                .Word("")
                .With(
                    "word/document.xml",
                    "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
                )
                .Build()
                .ToArray(),
            "plan.docx",
            "plan.docx contains a document type declaration",
            "plan.docx faylında sənəd növü bəyanı (DTD) var"
        );

    [Fact]
    public Task A_text_in_no_known_encoding() =>
        Refused(
            [.. "1. Hearing "u8, 0, 1, 2, 255, 254, 3],
            "plan.txt",
            "The letters of plan.txt cannot be read with certainty. Save it as text in UTF-8",
            "plan.txt faylındakı hərfləri dəqiq oxumaq mümkün olmadı."
        );

    [Fact]
    public Task A_text_without_a_plan() =>
        Refused(
            Encoding.UTF8.GetBytes("The weather was fine. Two hundred people came to the fair and bought apples."),
            "news.txt",
            "No work plan was found in this text. Give the text of the plan itself, with its items.",
            "Bu mətndə iş planı tapılmadı."
        );

    [Fact]
    public Task An_empty_file_with_a_name() =>
        Refused([(byte)' ', (byte)'\n'], "plan.txt", "plan.txt contains no text.", "plan.txt faylında mətn yoxdur.");

    [Fact]
    public Task A_file_of_another_kind() =>
        Refused(
            Encoding.UTF8.GetBytes("%PDF-1.4"),
            "plan.pdf",
            "plan.pdf is not a kind of file that can be read here.",
            "plan.pdf burada oxuna bilən fayl növü deyil."
        );

    [Fact]
    public Task More_than_20_MB() =>
        Refused(
            new byte[21 * 1024 * 1024],
            "plan.txt",
            "The file plan.txt is larger than 20 MB.",
            "plan.txt faylı 20 MB həddindən böyükdür."
        );

    [Theory]
    [InlineData("en", "The file is larger than 20 MB.")]
    [InlineData("az", "Fayl 20 MB həddindən böyükdür.")]
    public async Task Two_hundred_MB(string language, string sentence)
    {
        var clerk = await Clerk();
        var before = await Written();
        using var endless = new StreamContent(new Zeros(200L * 1024 * 1024), 1024 * 1024);
        var answer = await Give(clerk, endless, "plan.docx", language);
        (await Followed(clerk, answer, HttpStatusCode.RequestEntityTooLarge)).Should().Contain(sentence).And.Contain("name=\"File\"");
        (await Written()).Should().Be(before);
    }

    [Fact]
    public async Task Two_items_with_one_number_are_said_and_both_kept()
    {
        var clerk = await Clerk();
        const string text =
            "Committee on Inland Waters\nWork plan for autumn 2026\n1. Hearing on locks.\n2. Visit to the canal.\n2. Meeting with the ministry.\n";
        var html = await Text(await clerk.Fill("/en/desk/plans/import", Form(("Text", text)), "/en/desk/plans/import?handler=Read"));
        html.Should().Contain("More than one item has the number 2. Give each its own number.");
        await Followed(clerk, await clerk.Send("/en/desk/plans/import?handler=Apply", html, Fields(html)));
        (await App.Read(db => db.PlanItems.CountAsync(i => i.PlanId != Plan))).Should().Be(3);
    }

    [Theory]
    [InlineData(
        "en",
        "Work plan for spring 2026\n1. Hearing on locks on 31 February 2026.\n2. Visit to the canal in May.\n",
        "the date “on 31 February 2026” does not exist."
    )]
    [InlineData(
        "az",
        "2026-cı ilin yaz sessiyası üzrə iş planı\n1. Bəndlər üzrə dinləmə, 31 fevral 2026.\n2. Kanala səfər, may ayı.\n",
        "tarixi mövcud deyil"
    )]
    public async Task A_date_that_does_not_exist_is_said(string language, string text, string sentence)
    {
        var clerk = await Clerk();
        var page = $"/{language}/desk/plans/import";
        (await Text(await clerk.Fill(page, Form(("Text", text)), page + "?handler=Read"))).Should().Contain(sentence);
    }

    private static byte[] Bomb()
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var types = new StreamWriter(archive.CreateEntry("[Content_Types].xml").Open());
            types.Write("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        }

        using (var archive = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.SmallestSize).Open();
            part.Write("<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>"u8);
            var spaces = new byte[1024 * 1024];
            Array.Fill(spaces, (byte)'a');
            for (var n = 0; n < 100; n++)
            {
                part.Write(spaces);
            }
        }

        return stream.ToArray();
    }

    /// <summary>So many zero bytes, never all in memory.</summary>
    private sealed class Zeros(long length) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => true;
        public override bool CanWrite => false;
        public override long Length => length;
        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var now = (int)Math.Min(count, length - Position);
            Array.Clear(buffer, offset, now);
            Position += now;
            return now;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

public sealed class BadInputOnSqlite() : BadInputTests(Store.Sqlite);

public sealed class BadInputOnPostgreSql() : BadInputTests(Store.PostgreSql);
