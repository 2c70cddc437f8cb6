using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Comitia.Plan.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>Records that a meeting adopted the plan: from here on it is public.</summary>
internal sealed class AdoptModel(PlanQueries plans, IWrittenDates dates, IHeldMeetings held) : DeskPage
{
    public PlanPageData Data { get; private set; } = null!;

    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? MeetingTitle { get; set; }

    /// <summary>The meeting chosen out of those on record, by its reference.</summary>
    [BindProperty]
    public string? Held { get; set; }

    public IReadOnlyList<HeldMeeting> Meetings { get; private set; } = [];

    /// <summary>Numbers of the items whose dates reach outside the session.</summary>
    public IReadOnlyList<string> Outside => [.. Data.Items.Where(r => r.OutsideSession).Select(r => r.Item.Number)];

    /// <summary>Numbers of the items that lack a language or have a stale one: they would go out so.</summary>
    public IReadOnlyList<string> Untranslated =>
        [
            .. Data
                .Items.Where(r => T.Languages.Any(l => r.Item.Title[l.Code] is null || r.Item.Title.IsStale(l.Code)))
                .Select(r => r.Item.Number),
        ];

    /// <summary>The mark of the text that the person saw; after a refusal, of the one that is shown now.</summary>
    public string Mark => Snapshots.Mark(Snapshots.Of(Data.Plan));

    public string ErrorOf(string field) =>
        ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : string.Empty;

    public async Task<IActionResult> OnGetAsync(WorkPlanId id, CancellationToken ct)
    {
        On = Today.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
        return await Load(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(WorkPlanId id, int? version, string? mark, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var chosen = Meetings.FirstOrDefault(m => m.Reference == Held);
        var on = chosen?.On ?? default;
        var read = dates.Read(On ?? string.Empty, Data.Session.PreparatoryFrom, Data.Session.To);
        if (chosen is null && !read.Try(out on))
        {
            IEnumerable<Refusal> nameless = string.IsNullOrWhiteSpace(MeetingTitle)
                ? [new Refusal("plan.meeting-missing", Field: "MeetingTitle")]
                : [];
            return Show([.. nameless, .. read.Refusals.Select(r => r.At("On"))]);
        }

        var title = chosen?.Title ?? LocalText.Empty.With(T.Code, MeetingTitle);
        var result = await Run(new AdoptPlan(id, version, on, chosen?.Reference, title, mark), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["plan.adopted", ("version", result.Value)]);
        return Redirect(Desk(PlanLinks.Plan(id)));
    }

    private async Task<bool> Load(WorkPlanId id, CancellationToken ct)
    {
        if (await plans.Page(id, Viewer, ct) is not { } data || !Viewer.May(PlanPermissions.Adopt, data.Plan))
        {
            return false;
        }

        Data = data;
        Meetings = await held.Of(data.Plan.Committee, Viewer, ct);
        return true;
    }
}
