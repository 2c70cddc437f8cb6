using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Meetings.Pages.Meetings;

/// <summary>Records a decision, or words one anew. One that adopts the plan freezes it as it stands.</summary>
internal sealed class DecisionModel(OneMeeting meetings, PartsOfMeetings parts, Quorums quorums, IPlans plans) : MeetingsPage
{
    public MeetingPageData Data { get; private set; } = null!;

    public QuorumView Quorum { get; private set; } = null!;

    public Decision? Decision { get; private set; }

    /// <summary>The plans that this meeting could adopt, each by its committee and with the mark of its text as it stands now.</summary>
    public IReadOnlyList<AdoptablePlan> Adoptable { get; private set; } = [];

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
            ? await Run(Recorded(item), ct)
            : await Run(new ChangeDecision(Decision.Id, Form.Version, Form.Text), ct);
        if (!result.Ok)
        {
            Conflict = Decision is not null && result.Refusals[0].Kind == RefusalKind.Conflict && Form.Version != Decision.Version;
            return Show(result.Refusals);
        }

        Tell(
            Decision is null
                ? string.Join(' ', Quorum.Lines.Where(l => l.Missed).Select(l => l.Warning).Prepend(T["meetings.decision.recorded"]))
                : T["meetings.decision.changed"]
        );
        return Redirect(Desk(MeetingLinks.Meeting(Data.Meeting.Id)) + "#decisions");
    }

    private RecordDecision Recorded(AgendaItemId? item)
    {
        var decision = new RecordDecision(Data.Meeting.Id, item, Form.Text);
        return string.IsNullOrEmpty(Form.Plan)
            ? decision
            : decision with
            {
                Kind = DecisionKind.AdoptsPlan,
                Plan = Ids.TryParse<WorkPlanId>(Form.Plan, out var plan) ? plan : null,
                PlanMark = Form.PlanMark.GetValueOrDefault(Form.Plan),
            };
    }

    private async Task<bool> Load(MeetingId? id, DecisionId? decision, CancellationToken ct)
    {
        var of = decision is { } known ? await parts.MeetingOf(known, ct) : id;
        if (of is null || await meetings.Read(of.Value, Viewer, ct) is not { } data || !Viewer.May(MeetingPermissions.Edit, data.Meeting))
        {
            return false;
        }

        Data = data;
        Quorum = new QuorumView(data, await quorums.Of(data, ct));
        Decision = data.Decisions.FirstOrDefault(d => d.Id == decision);
        Adoptable = decision is null && data.Meeting.Session is { } session ? await Drafts(session, ct) : [];
        return decision is null || Decision is not null;
    }

    /// <summary>Drafts and amended plans of the committees that sit in the meeting, the convening one first, as far as this viewer may adopt them.</summary>
    private async Task<IReadOnlyList<AdoptablePlan>> Drafts(SessionId session, CancellationToken ct)
    {
        var found = new List<AdoptablePlan>();
        foreach (var body in Data.Sitting(T).Where(b => Viewer.May(PlanPermissions.Adopt, BodyScope.Record(b.Id))))
        {
            if (
                await plans.Find(body.Id, session, Viewer, ct) is { State: PlanState.Draft or PlanState.Amended } plan
                && await plans.Mark(plan.Id, Viewer, ct) is { } mark
            )
            {
                var items = await plans.Items(plan.Id, Viewer, Today, ct);
                found.Add(new AdoptablePlan(plan.Id, body, mark, [.. items.Where(Untranslated).Select(i => i.Number)]));
            }
        }

        return found;
    }

    /// <summary>Whether an item would go out without one of the languages, or with one that no longer says the same.</summary>
    private bool Untranslated(PlanItemLine item) =>
        !item.Withdrawn && T.Languages.Any(l => item.Title[l.Code] is null || item.Title.IsStale(l.Code));
}

/// <summary>A plan that a meeting can adopt, with the mark of its text and the numbers of the items that lack a language.</summary>
internal sealed record AdoptablePlan(WorkPlanId Id, BodyLine Committee, string Mark, IReadOnlyList<string> Untranslated);

/// <summary>A decision as its form holds it.</summary>
internal sealed class DecisionForm
{
    public int? Version { get; set; }

    public string? Item { get; set; }

    /// <summary>The plan it adopts; empty for a decision that only stands on record.</summary>
    public string? Plan { get; set; }

    /// <summary>The marks of the plans' texts that the form was shown with.</summary>
    public Dictionary<string, string?> PlanMark { get; set; } = new(StringComparer.Ordinal);

    public Dictionary<string, string?> Text { get; set; } = new(StringComparer.Ordinal);

    public static DecisionForm Of(Decision d) =>
        new()
        {
            Version = d.Version,
            Item = d.Item?.ToString(),
            Text = d.Text.Languages.ToDictionary(l => l, l => d.Text[l], StringComparer.Ordinal),
        };
}
