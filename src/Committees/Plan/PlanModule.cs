using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Panels;
using Comitia.Plan.Actions;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Contracts;
using Comitia.Plan.Outputs;
using Comitia.Plan.Queries;
using Comitia.Plan.Tables;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Plan;

/// <summary>The work plan: what a committee means to do in a session, and what became of it.</summary>
public sealed class PlanModule : IModule
{
    public string Name => "Plan";

    public void Build(ModuleBuilder module)
    {
        module.Map<PlanTables>();
        module.Permission(PlanPermissions.Read, BodyRoles.Clerk, BodyRoles.Chair, BodyRoles.Member, BodyRoles.Adviser, BodyRoles.Observer);
        module.Permission(PlanPermissions.Comment, BodyRoles.Clerk, BodyRoles.Chair, BodyRoles.Member, BodyRoles.Adviser);
        module.Permission(PlanPermissions.Edit, BodyRoles.Clerk);
        module.Permission(PlanPermissions.Evidence, BodyRoles.Clerk, BodyRoles.Chair);
        module.Permission(PlanPermissions.Adopt, BodyRoles.Clerk, BodyRoles.Chair);
        module.Permission(PlanPermissions.Cues, "administrator");
        module.Action<CreatePlanAction, CreatePlan, WorkPlanId>("plan.create", PlanPermissions.Edit);
        module.Action<AddItemAction, AddItem, PlanItemId>("plan.add-item", PlanPermissions.Edit);
        module.Action<ChangeItemAction, ChangeItem, PlanItemId>("plan.change-item", PlanPermissions.Edit);
        module.Action<ChangeItemsAction, ChangeItems, ItemsChanged>("plan.change-items", PlanPermissions.Edit);
        module.Action<TakeBackChangeAction, TakeBackChange, int>("plan.take-back-change", PlanPermissions.Edit);
        module.Action<MoveItemAction, MoveItem, PlanItemId>("plan.move-item", PlanPermissions.Edit);
        module.Action<DecideItemsAction, DecideItems, int>("plan.decide-items", PlanPermissions.Edit);
        module.Action<CarryOverAction, CarryOver, WorkPlanId>("plan.carry-over", PlanPermissions.Edit);
        module.Action<SplitItemAction, SplitItem, PlanItemId>("plan.split-item", PlanPermissions.Edit);
        module.Action<MergeItemsAction, MergeItems, PlanItemId>("plan.merge-items", PlanPermissions.Edit);
        module.Action<SetObjectiveAction, SetObjective, ObjectiveId>("plan.set-objective", PlanPermissions.Edit);
        module.Action<RecordEvidenceAction, RecordEvidence, EvidenceId>("plan.record-evidence", PlanPermissions.Evidence);
        module.Action<TakeBackEvidenceAction, TakeBackEvidence, EvidenceId>("plan.take-back-evidence", PlanPermissions.Edit);
        module.Action<CommentOnItemAction, CommentOnItem, Guid>("plan.comment", PlanPermissions.Comment);
        module.Action<TakeBackCommentAction, TakeBackComment, Guid>("plan.take-back-comment", PlanPermissions.Comment);
        module.Action<AdoptPlanAction, AdoptPlan, int>("plan.adopt", PlanPermissions.Adopt);
        module.Action<ClosePlanAction, ClosePlan, WorkPlanId>("plan.close", PlanPermissions.Adopt);
        module.Action<ApplyProposalAction, ApplyProposal, PlanImported>("plan.apply-proposal", PlanPermissions.Edit);
        module.Action<SetCueAction, SetCue, Guid>("plan.set-cue", PlanPermissions.Cues);
        module.Services.AddSingleton<IErasureTarget, PlanErasure>();
        module.Services.AddScoped<IMergeTarget, PlansOfMerged>();
        module.Services.AddSingleton<IPlanDesk, PlanDesk>();
        module.Services.AddScoped<KnownNames>();
        module.Services.AddScoped<CueTables>();
        module.Services.AddScoped<PlanPlaces>();
        module.Services.AddScoped<PlanImport>();
        module.Services.AddScoped<IPlanImport>(sp => sp.GetRequiredService<PlanImport>());
        module.Services.AddScoped<PlanQueries>();
        module.Services.AddScoped<SessionTimeline>();
        module.Services.AddScoped<PlanFiles>();
        module.Services.AddScoped<IPlanOutputs>(sp => sp.GetRequiredService<PlanFiles>());
        module.Services.AddScoped<IPlans, PlansForOthers>();
        module.Services.AddScoped<IStartLines, PlanStartLines>();
        module.Services.AddScoped<IRecordNames, PlanNames>();
        module.Services.AddScoped<ISearchSource, PlanItemSearch>();
        module.Services.AddScoped<IRecordNames, PlanItemNames>();
        module.Entry("menu.plan", "desk/plans", 20, PlanPermissions.Read);
        module.Entry("menu.plan-reader", "desk/plans/cues", 890, PlanPermissions.Cues);
    }
}
