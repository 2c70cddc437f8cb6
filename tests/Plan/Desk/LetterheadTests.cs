using System.Net;
using Comitia.Documents.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Plan.Tests.Desk;

/// <summary>The office's own letterhead in the data folder: used where it can be filled, refused with every reason where it cannot.</summary>
public sealed class LetterheadTests() : PlanWorld(Store.Sqlite)
{
    private const string Words = "Office of the Westmarch Parliament, 1 Lock Street";

    private async Task<Letterhead> BuiltIn()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return scope.ServiceProvider.GetRequiredService<IPlanOutputs>().Letterhead(["en"]);
    }

    /// <summary>As a secretary does it: the built-in letterhead, opened, changed, saved.</summary>
    private async Task Put(Action<Body> edit)
    {
        var letterhead = await BuiltIn();
        using var stream = new MemoryStream();
        stream.Write(letterhead.BuiltIn());
        using (var document = WordprocessingDocument.Open(stream, isEditable: true))
        {
            edit(document.MainDocumentPart!.Document!.Body!);
        }

        var file = App.Services.GetRequiredService<Letterheads>().FileOf(letterhead);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllBytesAsync(file, stream.ToArray());
    }

    private async Task<HttpResponseMessage> Fetch() => await (await Clerk()).GetAsync($"/en/desk/plans/{Plan}?handler=File&format=docx");

    [Fact]
    public async Task The_built_in_letterhead_can_itself_be_used_as_one() =>
        Letterheads.Faults((await BuiltIn()).BuiltIn(), "plan.en.docx", await BuiltIn()).Should().BeEmpty();

    [Fact]
    public async Task An_edited_letterhead_is_the_one_that_is_filled()
    {
        await Put(body => body.PrependChild(new Paragraph(new Run(new Text(Words)))));
        using var stream = new MemoryStream(await (await Fetch()).Content.ReadAsByteArrayAsync());
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        document.MainDocumentPart!.Document!.Body!.InnerText.Should().Contain(Words).And.Contain("Hearing on dams");
    }

    [Fact]
    public async Task A_letterhead_that_cannot_be_filled_is_refused_by_what_it_lacks()
    {
        await Put(body => body.Descendants<SdtElement>().First(s => Tag(s) == "comitia.session").Remove());
        var answer = await Fetch();
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Text(answer)).Should().Contain("The template has no content control with the tag “comitia.session”.");
    }

    private static string? Tag(SdtElement control) => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value;
}
