using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>Records a decision, or words one anew. One that adopts the plan freezes it as it stands.</summary>
internal sealed class DecisionModel(OneMeeting meetings, PartsOfMeetings parts, IPlans plans) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public Decision? Decision { get; private set; }

    /// <summary>The plan that this meeting could adopt: a draft, or one that was amended.</summary>
    public PlanLine? Plan { get; private set; }

    /// <summary>The mark of that plan's text as it stands now.</summary>
    public string? PlanMark { get; private set; }

    /// <summary>Somebody else worded it anew meanwhile: both versions are shown.</summary>
    public bool Conflict { get; private set; }

    [BindProperty]
    public DecisionForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(MeetingId? id, DecisionId? decision, CancellationToken ct)
    {
        if (!await Load(id, decision, ct))
        {
            return NotFound();
        }

        Form = Decision is null ? new DecisionForm() : DecisionForm.Of(Decision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(MeetingId? id, DecisionId? decision, CancellationToken ct)
    {
        if (!await Load(id, decision, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var item = Ids.TryParse<AgendaItemId>(Form.Item, out var under) ? under : (AgendaItemId?)null;
        var result = Decision is null
            ? await Run(new RecordDecision(Data.Meeting.Id, item, Form.Text, Form.Kind, Plan?.Id, Form.PlanMark), ct)
            : await Run(new ChangeDecision(Decision.Id, Form.Version, Form.Text), ct);
        if (!result.Ok)
        {
            Conflict = Decision is not null && result.Refusals[0].Kind == RefusalKind.Conflict && Form.Version != Decision.Version;
            return Show(result.Refusals);
        }

        Tell(T[Decision is null ? "meetings.decision.recorded" : "meetings.decision.changed"]);
        return Redirect(Desk(MeetingLinks.Meeting(Data.Meeting.Id)) + "#decisions");
    }

    private async Task<bool> Load(MeetingId? id, DecisionId? decision, CancellationToken ct)
    {
        var of = decision is { } known ? await parts.MeetingOf(known, ct) : id;
        if (of is null || await meetings.Read(of.Value, Viewer, ct) is not { } data || !Viewer.May(MeetingPermissions.Edit, data.Meeting))
        {
            return false;
        }

        Data = data;
        Decision = data.Decisions.FirstOrDefault(d => d.Id == decision);
        var plan = data.Meeting.Session is { } session ? await plans.Find(data.Meeting.Owner, session, Viewer, ct) : null;
        Plan = plan?.State is PlanState.Draft or PlanState.Amended ? plan : null;
        PlanMark = Plan is null ? null : await plans.Mark(Plan.Id, Viewer, ct);
        return decision is null || Decision is not null;
    }
}

/// <summary>A decision as its form holds it.</summary>
internal sealed class DecisionForm
{
    public int? Version { get; set; }

    public string? Item { get; set; }

    public DecisionKind Kind { get; set; }

    /// <summary>The mark of the plan's text that the form was shown with.</summary>
    public string? PlanMark { get; set; }

    public Dictionary<string, string?> Text { get; set; } = new(StringComparer.Ordinal);

    public static DecisionForm Of(Decision d) =>
        new()
        {
            Version = d.Version,
            Item = d.Item?.ToString(),
            Kind = d.Kind,
            Text = d.Text.Languages.ToDictionary(l => l, l => d.Text[l], StringComparer.Ordinal),
        };
}
