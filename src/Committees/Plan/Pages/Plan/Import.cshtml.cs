using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>
/// A plan out of a text: read, reviewed on one screen, applied. Nothing is written before it is applied; the screen itself carries what
/// was read and corrected.
/// </summary>
[LargestUpload]
[RequestFormLimits(ValueCountLimit = 60000, MultipartBodyLengthLimit = LargestUploadAttribute.Most)]
internal sealed class ImportModel(
    PlanImport import,
    PlanPlaces places,
    PlanQueries plans,
    IDirectory directory,
    ISessions sessions,
    IWrittenDates dates
) : DeskPage
{
    public string? Text { get; private set; }

    public string Language { get; private set; } = "en";

    public IReadOnlyList<ReviewedItem> Items { get; private set; } = [];

    public IReadOnlyList<string> Warnings { get; private set; } = [];

    /// <summary>What the text calls its committee and its session.</summary>
    public string? Named { get; private set; }

    /// <summary>The words of the text that committee and session rest on.</summary>
    public string? RestsOn { get; private set; }

    /// <summary>By which the browser keeps what was corrected on this screen.</summary>
    public string Mark { get; private set; } = string.Empty;

    public IReadOnlyList<BodyLine> Committees { get; private set; } = [];

    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public BodyId? Committee { get; private set; }

    /// <summary>The plan that the committee already has for the session.</summary>
    public PlanPageData? Existing { get; private set; }

    public SessionId? Session { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool large, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return Forbid();
        }

        if (!large)
        {
            return Page();
        }

        var page = Show([new Refusal("plan.import.large", Field: "File")]);
        Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return page;
    }

    public async Task<IActionResult> OnPostReadAsync(string? text, IFormFile? file, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return Forbid();
        }

        ModelState.Clear();
        Text = text;
        Result<PlanImportPreview> read;
        if (file is { Length: > 0 })
        {
            await using var stream = file.OpenReadStream();
            read = await import.Read(stream, file.FileName, builtInCuesOnly: false, ct);
        }
        else
        {
            read = string.IsNullOrWhiteSpace(text) ? new Refusal("plan.import.empty", Field: "Text") : await import.ReadText(text, ct);
        }

        if (!read.Try(out var preview))
        {
            return Show(read.Refusals);
        }

        var meant = PlanPlaces.Sessions(preview, Sessions);
        Named = WhatItNames(preview, meant);
        RestsOn = ReviewedItem.Sources(preview.Proposal.Cues, f => T["plan.cue." + f]);
        Language = preview.Proposal.Language ?? Lang;
        Items = [.. preview.Proposal.Items.Select(i => ReviewedItem.Of(i, Language, f => T["plan.cue." + f]))];
        Warnings = [.. preview.Proposal.Warnings.Select(w => T[w.Code, ("number", w.ItemNumber), ("words", w.Words)])];
        Warnings = [.. Warnings, .. await Unknown(preview.Proposal, ct)];
        Committee =
            await places.Committees(preview, Committees, ct) is [var only] ? only.Id
            : CommitteeInView is { } id ? new BodyId(id)
            : null;
        Session = meant is [var term] ? term.Id : null;
        Mark = PublicId.New();
        await Compare(ct);
        return Page();
    }

    /// <summary>The same screen with another committee or session: what was corrected stays, what stands in that plan is looked up anew.</summary>
    public async Task<IActionResult> OnPostReviewAsync([FromForm] Reviewed sent, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return Forbid();
        }

        ModelState.Clear();
        Take(sent);
        await Compare(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync([FromForm] Reviewed sent, CancellationToken ct)
    {
        if (!await Load(ct))
        {
            return Forbid();
        }

        ModelState.Clear();
        Take(sent);
        if (Committee is null || Session is null)
        {
            var (field, code) = Committee is null ? ("Committee", "plan.import.committee") : ("Session", "plan.import.session");
            ModelState.AddModelError(field, T.Why(new Refusal(code)));
        }

        var line = Sessions.FirstOrDefault(s => s.Id == Session);
        var planned = new List<PlannedItem>();
        foreach (var (item, n) in Items.Select((i, n) => (i, n)).Where(i => i.i.Take))
        {
            var found = new List<Refusal>();
            if (item.Read(Language, dates, line, string.Empty, found) is { } wording)
            {
                planned.Add(wording);
            }

            foreach (var problem in found)
            {
                ModelState.AddModelError(Place(problem.Field, n), $"{T["plan.import.item", ("number", item.Number)]}: {T.Why(problem)}");
            }
        }

        await Compare(ct);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        if (Existing is null or { Items.Count: 0 })
        {
            planned = ReviewedItem.Closed(planned, [.. Items.Select(i => i.Number)]);
        }

        var result = await Run(new ApplyProposal(Committee!.Value, Session!.Value, planned), ct);
        if (!result.Try(out var done))
        {
            return Show(result.Refusals);
        }

        Tell(T["plan.import.applied", ("added", done.Added), ("changed", done.Changed), ("skipped", done.Skipped)]);
        return Redirect(Desk(PlanLinks.Plan(done.Plan)));
    }

    /// <summary>The id of the field on the screen that a problem of the n-th item is about.</summary>
    private string Place(string? field, int n) =>
        field switch
        {
            ".From" => $"f{n}",
            ".To" => $"u{n}",
            _ => $"w{n}-{Language}",
        };

    private void Take(Reviewed sent)
    {
        (Committee, Session, Language, Items) = (sent.Committee, sent.Session, sent.Language ?? Lang, sent.Items ?? []);
        (Warnings, Mark, Named, RestsOn) = (sent.Warnings ?? [], sent.Mark ?? string.Empty, sent.Named, sent.RestsOn);
    }

    /// <summary>The screen as it was sent.</summary>
    public sealed class Reviewed
    {
        public BodyId? Committee { get; set; }

        public SessionId? Session { get; set; }

        public string? Language { get; set; }

        public string? Mark { get; set; }

        public string? Named { get; set; }

        public string? RestsOn { get; set; }

        public List<string>? Warnings { get; set; }

        public List<ReviewedItem>? Items { get; set; }
    }

    /// <summary>Bodies that the directory does not know: they are taken as names, and the clerk should know that.</summary>
    private async Task<IEnumerable<string>> Unknown(Rules.Importing.PlanProposal proposal, CancellationToken ct)
    {
        var bodies = proposal
            .Items.SelectMany(i => i.Exact is { } exact ? exact.Counterparts : i.Counterparts.Select(c => LocalText.Of(Language, c)))
            .Select(c => c.Languages.Select(l => c[l]!).ToList())
            .ToList();
        var known = await directory.FindByName([.. bodies.SelectMany(b => b).Distinct(StringComparer.Ordinal)], ct);
        var names = bodies.Where(b => !b.Exists(known.ContainsKey)).Select(b => $"“{b[0]}”").Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? [] : [T["plan.import.unknown-bodies", ("count", names.Count), ("names", names)]];
    }

    /// <summary>Sets each item beside the plan that is there: what is new, what is the same, what would change.</summary>
    private async Task Compare(CancellationToken ct)
    {
        if (
            Committee is not { } committee
            || Session is not { } session
            || await plans.Page(committee, session, Viewer, ct) is not { } page
        )
        {
            return;
        }

        Existing = page;
        page.Plan.Items.AddRange(await plans.Withdrawn(page.Plan.Id, ct));
        var taken = new HashSet<PlanItemId>();
        foreach (var item in Items)
        {
            item.Beside(page.Plan, Language, dates, page.Session, taken);
        }
    }

    private async Task<bool> Load(CancellationToken ct)
    {
        Sessions = await sessions.All(ct);
        Committees = [.. (await directory.Committees(Today, ct)).Where(c => Viewer.May(PlanPermissions.Edit, [BodyScope.Of(c.Id)]))];
        return Committees.Count > 0;
    }

    /// <summary>What the text calls its committee and its session, in a sentence; null where it names neither.</summary>
    private string? WhatItNames(PlanImportPreview found, IReadOnlyList<SessionLine> meant)
    {
        var session = meant is [var only] ? only.Title.In(Lang).Text : Season(found.Session);
        return (found.Committee, session) switch
        {
            (null, null) => null,
            ({ } committee, null) => T["plan.import.found-committee", ("committee", committee)],
            (null, { } named) => T["plan.import.found-session", ("session", named)],
            var (committee, named) => T["plan.import.found", ("committee", committee), ("session", named)],
        };
    }

    /// <summary>"spring 2026" in the reader's language; spans of years stand as they are.</summary>
    private string? Season(string? session) =>
        session?.Split(' ') is [("spring" or "summer" or "autumn" or "winter" or "extraordinary") and var season, var year]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? T["plan.import.season." + season, ("year", year), ("ending", AzerbaijaniOrdinal.Ending(number))]
            : session;
}
