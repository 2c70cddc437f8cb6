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

    private IReadOnlyList<HeldMeeting> Meetings { get; set; } = [];

    public MeetingChoice Meeting => new(T["plan.adopt.meeting"], T["plan.adopt.meeting.hint"], Meetings, Held, MeetingTitle, On);

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
        var answer = Meeting.Answer(Lang, on => dates.Read(on, Data.Session.PreparatoryFrom, Data.Session.To), "plan.meeting-missing");
        if (!answer.Try(out var meeting))
        {
            return Show(answer.Refusals);
        }

        var result = await Run(new AdoptPlan(id, version, meeting.On, meeting.Reference, meeting.Title, mark), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(meeting.Warned(T["plan.adopted", ("version", result.Value)]));
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
