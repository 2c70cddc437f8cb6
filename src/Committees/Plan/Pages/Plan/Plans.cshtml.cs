using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Web;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Queries;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Plan.Pages.Plan;

/// <summary>The plans of the committee in view, and the beginning of a new one.</summary>
internal sealed class PlansModel(PlanQueries plans, IDirectory directory, ISessions sessions) : DeskPage
{
    public IReadOnlyList<PlanListRow> Rows { get; private set; } = [];

    /// <summary>Sessions that a plan can be begun for: of a single committee those that have none yet.</summary>
    public IReadOnlyList<SessionLine> Sessions { get; private set; } = [];

    public bool NoSession { get; private set; }

    /// <summary>The session a new plan is most likely for: this one, or the first to come that has none yet.</summary>
    public SessionId? Next { get; private set; }

    /// <summary>Committees whose plan this viewer may write.</summary>
    public IReadOnlyList<BodyLine> Committees { get; private set; } = [];

    public bool MayBegin => Committees.Count > 0;

    public Task OnGetAsync(CancellationToken ct) => Load(ct);

    public async Task<IActionResult> OnPostAsync(BodyId committee, SessionId session, CancellationToken ct)
    {
        var result = await Run(new CreatePlan(committee, session), ct);
        if (result.Ok)
        {
            return Redirect(Desk(PlanLinks.Plan(result.Value)));
        }

        ModelState.Clear();
        await Load(ct);
        return Show(result.Refusals);
    }

    private async Task Load(CancellationToken ct)
    {
        Rows = await plans.List(Viewer, CommitteeInView is { } id ? new BodyId(id) : null, ct);
        Committees = [.. (await directory.Committees(Today, ct)).Where(c => Viewer.May(PlanPermissions.Edit, [BodyScope.Of(c.Id)]))];
        var all = await sessions.All(ct);
        NoSession = all.Count == 0;
        var planned = Rows.Where(r => Committees.Count == 1 && r.Committee.Id == Committees[0].Id).Select(r => r.Session.Id).ToHashSet();
        Sessions = [.. all.Where(s => !planned.Contains(s.Id)).OrderByDescending(s => s.From)];
        var current = (await sessions.On(Today, ct))?.From;
        Next = Sessions.OrderBy(s => s.From).FirstOrDefault(s => s.From >= current && Rows.All(r => r.Session.Id != s.Id))?.Id;
    }
}
