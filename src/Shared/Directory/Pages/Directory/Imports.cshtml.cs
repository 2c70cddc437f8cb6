using Comitia.Directory.Actions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Whole-directory imports and exports, and what they left to decide.</summary>
internal sealed class ImportsModel(ReviewList reviews, IPopoloImport popolo, IPopoloExport export) : DirectoryPage
{
    private const int LargestFile = 70 * 1024 * 1024;

    public IReadOnlyList<ReviewRow> Reviews { get; private set; } = [];

    public int OpenInAll { get; private set; }

    public ImportTally? Tally { get; private set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!MayImport)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        await Load(ct);
        return Page();
    }

    [RequestSizeLimit(LargestFile)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestFile)]
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        ModelState.Clear();
        if (file is null)
        {
            await Load(ct);
            return Show([new Refusal("directory.file-none", Field: "File")]);
        }

        await using var stream = file.OpenReadStream();
        var result = await popolo.Run(
            stream,
            Source?.Trim() ?? string.Empty,
            T.Languages.Any(l => l.Code == Language) ? Language! : Lang,
            Viewer,
            ct: ct
        );
        await Load(ct);
        if (!result.Try(out var tally))
        {
            return Show(result.Refusals);
        }

        Tally = tally;
        return Page();
    }

    public async Task<IActionResult> OnPostResolveAsync(Guid review, bool theirs, CancellationToken ct)
    {
        var result = await Run(new ResolveReview(review, theirs), ct);
        if (result.Ok)
        {
            Tell(T["directory.review.done"]);
            return Redirect(Desk(DirectoryLinks.Imports));
        }

        await Load(ct);
        return Show(result.Refusals);
    }

    /// <summary>Downloads the directory as Popolo.</summary>
    public async Task<IActionResult> OnGetExportAsync(CancellationToken ct)
    {
        if (!MayImport)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Response.ContentType = "application/json; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"directory.popolo.json\"";
        await export.Write(Response.Body, ct);
        return new EmptyResult(); // the file is the whole answer: no page after it
    }

    private async Task Load(CancellationToken ct)
    {
        Reviews = await reviews.Open(Lang, ct);
        OpenInAll = await reviews.Count(ct);
    }
}
