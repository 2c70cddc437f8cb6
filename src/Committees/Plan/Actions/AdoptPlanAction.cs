using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Tables;
using Comitia.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>See <see cref="AdoptPlan"/>: freezes the working text as the next version and hands it to the public side, in one commit.</summary>
internal sealed class AdoptPlanAction(OfficeDesk office, IDirectory directory, ISessions sessions, IPublisher publisher)
    : IAction<AdoptPlan, int>
{
    public async Task<Result<int>> Act(AdoptPlan input, ActionContext context, CancellationToken ct)
    {
        var plan = await context.Db.WordedPlans.FirstOrDefaultAsync(p => p.Id == input.Plan, ct);
        if (plan is null)
        {
            return Refusal.NotFound("plan");
        }

        if (context.Denied(PlanPermissions.Adopt, plan) is { } no)
        {
            return no;
        }

        if (input.Of is { } of && of != plan.Committee)
        {
            return new Refusal("plan.of-another", Field: "Plan");
        }

        if (ActionContext.Outdated(plan, input.Read) is { } outdated)
        {
            return outdated;
        }

        var snapshot = Snapshots.Of(plan);
        if (input.Mark is { } mark && mark != Snapshots.Mark(snapshot))
        {
            return new Refusal("plan.moved-on", RefusalKind.Conflict);
        }

        if (Problem(plan, input, snapshot.Items.Count) is { } problem)
        {
            return problem;
        }

        plan.AdoptedVersion++;
        (plan.AdoptedOn, plan.Amended) = (input.On, false);
        var version = new PlanVersion
        {
            Id = Ids.NewGuid(context.Now),
            PlanId = plan.Id,
            Number = plan.AdoptedVersion,
            AdoptedOn = input.On,
            Meeting = input.Meeting,
            MeetingTitle = input.MeetingTitle,
            Snapshot = Snapshots.Write(snapshot),
            FrozenAt = context.Now,
        };
        context.Db.Add(version);
        if (await directory.Body(plan.Committee, ct) is { } committee && await sessions.Find(plan.Session, ct) is { } session)
        {
            await publisher.Publish(context, PublicPlans.Of(snapshot, version, committee, session), ct);
        }

        context.About("plan", plan.Id.Value);
        context.AlsoAbout("plan-item", plan.Items.Where(i => i.Decision != ItemDecision.Withdrawn).Select(i => i.Id.Value));
        return plan.AdoptedVersion;
    }

    private Refusal? Problem(WorkPlan plan, AdoptPlan input, int items) =>
        plan.State == PlanState.Closed ? new Refusal("plan.closed", RefusalKind.Conflict)
        : plan.State == PlanState.Adopted ? new Refusal("plan.nothing-new", RefusalKind.Conflict)
        : items == 0 ? new Refusal("plan.empty")
        : input.MeetingTitle is not { IsEmpty: false } ? new Refusal("plan.meeting-missing", Field: "MeetingTitle")
        : input.On > office.Today ? new Refusal("plan.adopted-future", Field: "On").With("date", input.On)
        : input.On < plan.AdoptedOn ? new Refusal("plan.adopted-before", Field: "On").With("date", plan.AdoptedOn)
        : null;
}
