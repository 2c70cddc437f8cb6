using Comitia.Account.Contracts;
using Comitia.Account.Tests.World;
using Comitia.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Account.Tests;

/// <summary>The files: the same account in each format, compared with approved ones.</summary>
public sealed class OutputTests : IAsyncLifetime
{
    private AccountWorld world = null!;

    public async ValueTask InitializeAsync()
    {
        world = await AccountWorld.Start(Store.Sqlite);
        await world.Session();
    }

    public async ValueTask DisposeAsync() => await world.DisposeAsync();

    [Theory]
    [InlineData("md", "en")]
    [InlineData("md", "az")]
    [InlineData("json", "en")]
    public async Task The_text_is_as_approved(string format, string language) =>
        Approved.Matches(await world.Text(format, language), $"account.{language}.{format}");

    [Theory]
    [InlineData("en")]
    [InlineData("az")]
    public async Task The_Word_file_is_valid_and_as_approved(string language)
    {
        using var stream = new MemoryStream((await world.File("docx", language)).Content);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        Problems(file).Should().BeEmpty();
        Approved.Matches(
            string.Join(
                '\n',
                file.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Paragraph>().Select(Line)
            ) + "\n",
            $"account.{language}.docx.txt"
        );

        static string Line(DocumentFormat.OpenXml.Wordprocessing.Paragraph p) =>
            $"{p.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "-"} {p.InnerText}";
    }

    private static List<string> Problems(WordprocessingDocument file) =>
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Microsoft365)
                .Validate(file)
                .Select(e => $"{e.Path?.XPath}: {e.Description}"),
        ];

    [Fact]
    public async Task Every_file_of_a_demonstration_says_so()
    {
        await world.App.Do(new SetDemonstration(true));
        await world.App.Services.GetRequiredService<Comitia.Kernel.Office.OfficeDesk>().Refresh(now: true);
        (await world.Text("md")).Should().StartWith("> **Demonstration.");
        (await world.Text("json")).Should().Contain("\"demonstration\": true");
        using var stream = new MemoryStream((await world.File("docx", "az")).Content);
        using var file = WordprocessingDocument.Open(stream, isEditable: false);
        file.MainDocumentPart!.HeaderParts.Single().Header!.InnerText.Should().StartWith("Nümayiş.");
        Problems(file).Should().BeEmpty();
    }

    [Theory]
    [InlineData("nobody", "2026-spring", "md", "en", "account.unknown-committee")]
    [InlineData("waters", "1999", "md", "en", "account.unknown-session")]
    [InlineData("waters", "2026-spring", "pdf", "en", "account.no-format")]
    [InlineData("waters", "2026-spring", "md", "xx", "account.no-language")]
    public async Task What_is_not_known_is_refused(string committee, string session, string format, string language, string code)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<IAccountOutputs>()
            .Write(committee, session, format, language, RunningApp.Operator, default);
        result.Refusals.Should().ContainSingle().Which.Code.Should().Be(code);
    }

    [Fact]
    public async Task Who_may_not_see_it_gets_no_file()
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var result = await scope
            .ServiceProvider.GetRequiredService<IAccountOutputs>()
            .Write("waters", "2026-spring", "md", "en", Comitia.Kernel.Viewers.Viewer.Nobody, default);
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(Comitia.Kernel.Results.RefusalKind.Forbidden);
    }
}
