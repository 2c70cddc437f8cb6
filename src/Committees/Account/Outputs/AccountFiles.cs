using Comitia.Account.Contracts;
using Comitia.Account.Queries;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Account.Outputs;

/// <summary>See <see cref="IAccountOutputs"/>.</summary>
internal sealed class AccountFiles(AccountQueries accounts, IDirectory directory, ISessions sessions, TextBook texts, OfficeDesk office)
    : IAccountOutputs
{
    public static readonly IReadOnlyList<string> Formats = ["json", "md", "docx"];

    public async Task<Result<PaperFile>> Write(
        string committeeCode,
        string sessionCode,
        string format,
        string language,
        Viewer viewer,
        CancellationToken ct
    )
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
        {
            return new Refusal("account.no-format", Field: "format").With("format", format).With("formats", Formats);
        }

        if (!texts.Knows(language))
        {
            return new Refusal("account.no-language", Field: "language").With("language", language);
        }

        await office.Refresh(ct: ct);
        if (await accounts.Find(committeeCode, sessionCode, viewer, ct) is not { } page)
        {
            return await Missing(committeeCode, sessionCode, ct);
        }

        return Of(page, format, language);
    }

    /// <summary>The file of a page that was read already.</summary>
    public PaperFile Of(AccountPage page, string format, string language)
    {
        var sheet = new PaperSheet(page, new Say(texts, language), office.Profile);
        var name = $"account-{page.Committee.Code}-{page.Session.Code}.{format}";
        return format switch
        {
            "json" => PaperFile.Json(JsonPaper.Write(sheet), name),
            "md" => PaperFile.Markdown(MarkdownPaper.Write(sheet), name),
            _ => PaperFile.Word(DocxPaper.Write(sheet), name),
        };
    }

    private async Task<Refusal> Missing(string committeeCode, string sessionCode, CancellationToken ct) =>
        await directory.Body(committeeCode, ct) is null
            ? new Refusal("account.unknown-committee", RefusalKind.NotFound).With("code", committeeCode)
        : await sessions.Find(sessionCode, ct) is null
            ? new Refusal("account.unknown-session", RefusalKind.NotFound).With("code", sessionCode)
        : Refusal.Forbidden;
}
