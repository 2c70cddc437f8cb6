using System.Globalization;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Matters;

/// <summary>Opens a matter, or words one anew.</summary>
internal sealed class MatterFormModel(MatterQueries matters, IDirectory directory) : MeetingsPage
{
    public Matter? Matter { get; private set; }

    public IReadOnlyList<BodyLine> Committees { get; private set; } = [];

    public bool Conflict { get; private set; }

    [BindProperty]
    public int? Version { get; set; }

    [BindProperty]
    public string? Committee { get; set; }

    [BindProperty]
    public MatterKind Kind { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Title { get; set; } = new(StringComparer.Ordinal);

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? OpenedOn { get; set; }

    public async Task<IActionResult> OnGetAsync(MatterId? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        if (Matter is { } m)
        {
            (Version, Kind, Code) = (m.Version, m.Kind, m.Code);
            OpenedOn = m.OpenedOn.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
            Title = m.Title.Languages.ToDictionary(l => l, l => m.Title[l], StringComparer.Ordinal);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MatterId? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var problems = new List<Refusal>();
        var opened = ReadDay(OpenedOn, "OpenedOn", problems, needed: Matter is not null);
        var committee = Matter?.Committee ?? (Ids.TryParse<BodyId>(Committee, out var body) ? body : (BodyId?)null);
        problems.AddRange(committee is null ? [new Refusal("meetings.body-unknown", Field: "Committee")] : []);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = Matter is null
            ? await Run(new AddMatter(committee!.Value, Kind, Title, Code, opened), ct)
            : await Run(new ChangeMatter(Matter.Id, Version, Kind, Title, Code ?? string.Empty, opened!.Value), ct);
        if (!result.Ok)
        {
            Conflict = Matter is not null && result.Refusals[0].Kind == RefusalKind.Conflict && Version != Matter.Version;
            return Show(result.Refusals);
        }

        Tell(T[Matter is null ? "matters.added" : "matters.changed"]);
        return Redirect(Desk(MeetingLinks.Matter(result.Value)));
    }

    private async Task<bool> Load(MatterId? id, CancellationToken ct)
    {
        if (id is { } known)
        {
            Matter = (await matters.Read(known, Viewer, ct))?.Matter;
            return Matter is not null && Viewer.May(MeetingPermissions.Edit, Matter);
        }

        Committees = [.. (await directory.Committees(Today, ct)).Where(c => Viewer.May(MeetingPermissions.Edit, [BodyScope.Of(c.Id)]))];
        return Committees.Count > 0;
    }
}
