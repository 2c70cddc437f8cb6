using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;

namespace Comitia.Plan.Actions;

/// <summary>See <see cref="RecordEvidence"/>. A plan that is closed takes no further evidence; what it accounts for stands.</summary>
internal sealed class RecordEvidenceAction(Kernel.Office.OfficeDesk office) : IAction<RecordEvidence, EvidenceId>
{
    public async Task<Result<EvidenceId>> Act(RecordEvidence input, ActionContext context, CancellationToken ct)
    {
        if (await Standing(context, input.Item, ct) is not var (plan, item))
        {
            return Refusal.NotFound("plan-item");
        }

        if (context.Denied(plan) is { } no)
        {
            return no;
        }

        if (Problem(plan, input) is { } problem)
        {
            return problem;
        }

        var evidence = input.Reference is null ? null : item.Evidence.Find(e => e.Reference == input.Reference);
        if (evidence is null)
        {
            evidence = new Evidence
            {
                Id = context.NewId<EvidenceId>(),
                ItemId = item.Id,
                Reference = input.Reference,
                Title = input.Title,
                RecordedAt = context.Now,
            };
            context.Db.Add(evidence);
        }

        (evidence.Kind, evidence.Date, evidence.Title) = (input.Kind, input.Date, input.Title);
        (evidence.Standing, evidence.Link) = (input.Standing, input.Link);
        context.About("plan-item", item.Id.Value);
        context.Says(input.Standing == EvidenceStanding.Happened ? null : Kebab(input.Standing));
        return evidence.Id;
    }

    /// <summary>The item, or that into which it was merged: its evidence went there, and what a meeting still says of it goes the same way.</summary>
    private static async Task<(WorkPlan Plan, PlanItem Item)?> Standing(ActionContext context, PlanItemId id, CancellationToken ct)
    {
        var found = await context.Db.LoadItem(id, ct);
        for (var steps = 0; steps < 20 && found is { Item.MergedInto: { } into }; steps++)
        {
            found = await context.Db.LoadItem(into, ct);
        }

        return found;
    }

    private Refusal? Problem(WorkPlan plan, RecordEvidence input) =>
        plan.State == PlanState.Closed ? new Refusal("plan.closed", RefusalKind.Conflict)
        : input.Title.Languages.Any(l => input.Title[l]?.Length > 500) ? new Refusal("plan.evidence-long", Field: "Title")
        : input.Title.IsEmpty ? new Refusal("plan.evidence-title", Field: "Title")
        : input.Standing == EvidenceStanding.Happened && input.Date > office.Today
            ? new Refusal("plan.evidence-future", Field: "Date").With("date", input.Date)
        : input.Link is { } link && !IsSafe(link) ? new Refusal("plan.evidence-link", Field: "Link")
        : null;

    /// <summary>Only addresses of our own desk, or of the web: a link must never run anything.</summary>
    private static bool IsSafe(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var uri)
            ? uri.Scheme is "http" or "https"
            : link.Length > 0 && char.IsAsciiLetterLower(link[0]) && link.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-');

    private static string Kebab(EvidenceStanding standing) => standing == EvidenceStanding.Expected ? "expected" : "withdrawn";
}
