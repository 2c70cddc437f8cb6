using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Panels;
using Comitia.Meetings.Actions;
using Comitia.Meetings.Actions.Sitting;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Importing;
using Comitia.Meetings.Outputs;
using Comitia.Meetings.Queries;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Meetings;

/// <summary>Meetings of committees: convening, agenda, attendance, decisions, minutes, and the matters they deal with.</summary>
public sealed class MeetingsModule : IModule
{
    public string Name => "Meetings";

    public void Build(ModuleBuilder module)
    {
        module.Map<MeetingTables>();
        module.Map<SittingTables>();
        module.Permission(
            MeetingPermissions.Read,
            BodyRoles.Clerk,
            BodyRoles.Chair,
            BodyRoles.Member,
            BodyRoles.Adviser,
            BodyRoles.Observer
        );
        module.Permission(MeetingPermissions.Edit, BodyRoles.Clerk);
        module.Permission(MeetingPermissions.Publish, BodyRoles.Clerk, BodyRoles.Chair);
        module.Permission(MeetingPermissions.Run, BodyRoles.Clerk, BodyRoles.Chair);
        module.Permission(MeetingPermissions.Hold, BodyRoles.Clerk, BodyRoles.Chair);
        module.Permission(MeetingPermissions.Approve, BodyRoles.Chair);
        module.Permission(MeetingPermissions.Import, "administrator");
        Actions(module);
        Sitting(module);
        module.Services.AddScoped<MeetingWriting>();
        module.Services.AddScoped<AgendaWriting>();
        module.Services.AddScoped<AgendaIssuing>();
        module.Services.AddScoped<PublicMeetings>();
        module.Services.AddScoped<INoticeTerms, NoticeByRules>();
        Reading(module.Services);
        module.Services.AddSingleton<IAssembleeNationaleContributor, MeetingsContributor>();
        module.Services.AddSingleton<IErasureTarget, MeetingErasure>();
        module.Services.AddScoped<IMergeTarget, MeetingsOfMerged>();
        module.Entry("menu.meetings", "desk/meetings", 30, MeetingPermissions.Read);
        module.Entry("menu.matters", "desk/matters", 35, MeetingPermissions.Read);
    }

    private static void Actions(ModuleBuilder module)
    {
        var edit = MeetingPermissions.Edit;
        module.Action<ConveneMeetingAction, ConveneMeeting, MeetingId>("meetings.convene", edit);
        module.Action<ChangeMeetingAction, ChangeMeeting, MeetingId>("meetings.change", edit);
        module.Action<HoldMeetingAction, HoldMeeting, MeetingId>("meetings.hold", MeetingPermissions.Hold);
        module.Action<CancelMeetingAction, CancelMeeting, MeetingId>("meetings.cancel", edit);
        module.Action<PostponeMeetingAction, PostponeMeeting, MeetingId>("meetings.postpone", edit);
        module.Action<TakeBackMeetingWordAction, TakeBackMeetingWord, MeetingId>("meetings.take-back", edit);
        module.Action<AddAgendaItemAction, AddAgendaItem, AgendaItemId>("meetings.add-agenda-item", edit);
        module.Action<ChangeAgendaItemAction, ChangeAgendaItem, AgendaItemId>("meetings.change-agenda-item", edit);
        module.Action<MoveAgendaItemAction, MoveAgendaItem, AgendaItemId>("meetings.move-agenda-item", edit);
        module.Action<WithdrawAgendaItemAction, WithdrawAgendaItem, AgendaItemId>("meetings.withdraw-agenda-item", edit);
        module.Action<CirculateAgendaAction, CirculateAgenda, int>("meetings.circulate-agenda", edit);
        module.Action<PublishAgendaAction, PublishAgenda, int>("meetings.publish-agenda", MeetingPermissions.Publish);
        module.Action<SayAgendaOutcomeAction, SayAgendaOutcome, AgendaItemId>("meetings.say-agenda-outcome", edit);
        module.Action<TakeOnAgendaItemAction, TakeOnAgendaItem, AgendaItemId>("meetings.take-on-agenda-item", edit);
        module.Action<MarkAttendanceAction, MarkAttendance, int>("meetings.mark-attendance", edit);
        module.Action<RecordDecisionAction, RecordDecision, DecisionId>("meetings.record-decision", edit);
        module.Action<ChangeDecisionAction, ChangeDecision, DecisionId>("meetings.change-decision", edit);
        module.Action<WithdrawDecisionAction, WithdrawDecision, DecisionId>("meetings.withdraw-decision", edit);
        module.Action<EditMinutesAction, EditMinutes, MeetingId>("meetings.edit-minutes", edit);
        module.Action<ApproveMinutesAction, ApproveMinutes, MeetingId>("meetings.approve-minutes", MeetingPermissions.Approve);
        module.Action<AddMatterAction, AddMatter, MatterId>("matters.add", edit);
        module.Action<ChangeMatterAction, ChangeMatter, MatterId>("matters.change", edit);
        module.Action<CloseMatterAction, CloseMatter, MatterId>("matters.close", edit);
        module.Action<ImportMeetingsAction, ImportMeetings, ImportedChunk>(
            "meetings.import",
            MeetingPermissions.Import,
            AuditDetail.NotesOnly,
            inApi: false
        );
    }

    private static void Sitting(ModuleBuilder module)
    {
        var run = MeetingPermissions.Run;
        module.Action<OpenSittingAction, OpenSitting, MeetingId>("meetings.open", run);
        module.Action<CloseSittingAction, CloseSitting, MeetingId>("meetings.close", run);
        module.Action<CallItemAction, CallItem, MeetingId>("meetings.call-item", run);
        module.Action<RecordArrivalAction, RecordArrival, Guid>("meetings.record-arrival", run);
        module.Action<RecordDepartureAction, RecordDeparture, Guid>("meetings.record-departure", run);
        module.Action<TakeBackPresenceAction, TakeBackPresence, bool>("meetings.take-back-presence", run);
        module.Action<AskToSpeakAction, AskToSpeak, Guid>("meetings.ask-to-speak", run);
        module.Action<CallSpeakerAction, CallSpeaker, Guid>("meetings.call-speaker", run);
        module.Action<EndSpeakerAction, EndSpeaker, Guid>("meetings.end-speaker", run);
        module.Action<OpenBallotAction, OpenBallot, BallotId>("meetings.open-ballot", run);
        module.Action<RecordVoteAction, RecordVote, BallotId>("meetings.record-vote", run);
        module.Action<CastVoteAction, CastVote, BallotId>(
            "meetings.cast-vote",
            MeetingPermissions.Read,
            AuditDetail.NotesOnly,
            inApi: false,
            keyless: true
        );
        module.Action<CloseBallotAction, CloseBallot, BallotOutcome>("meetings.close-ballot", run);
        module.Action<BreakOffBallotAction, BreakOffBallot, BallotId>("meetings.break-off-ballot", run);
        var edit = MeetingPermissions.Edit;
        module.Action<AddTaskAction, AddTask, TaskId>("meetings.add-task", edit);
        module.Action<ChangeTaskAction, ChangeTask, TaskId>("meetings.change-task", edit);
        module.Action<SayTaskDoneAction, SayTaskDone, TaskId>("meetings.say-task-done", edit);
        module.Action<WithdrawTaskAction, WithdrawTask, TaskId>("meetings.withdraw-task", edit);
        module.Services.AddScoped<SittingDesk>();
        module.Services.AddScoped<Queries.Tasks>();
        module.Services.AddScoped<IStartLines, TaskStartLines>();
        module.Services.AddScoped<Sittings>();
        module.Services.AddSingleton<SecretBallots>();
        module.Services.AddSingleton<LiveStates>();
    }

    private static void Reading(IServiceCollection services)
    {
        services.AddScoped<MeetingQueries>();
        services.AddScoped<OneMeeting>();
        services.AddScoped<Quorums>();
        services.AddScoped<PartsOfMeetings>();
        services.AddScoped<IssuedAgendas>();
        services.AddScoped<MinutesFiles>();
        services.AddScoped<IMeetingOutputs>(sp => sp.GetRequiredService<MinutesFiles>());
        services.AddScoped<UnfinishedItems>();
        services.AddScoped<MatterQueries>();
        services.AddScoped<IStartLines, MeetingStartLines>();
        services.AddScoped<IRecordNames, MeetingNames>();
        services.AddScoped<IHeldMeetings, HeldMeetings>();
        services.AddScoped<ISearchSource, MeetingSearch>();
        services.AddScoped<ISearchSource, MatterSearch>();
        services.AddScoped<IRecordNames, MatterNames>();
        services.AddScoped<IPanel, PlanItemPanel>();
        services.AddScoped<IPanel, BodyPanel>();
        services.AddScoped<IPanel, PersonPanel>();
        services.AddScoped<IAccountFigure, MeetingsHeld>();
        services.AddScoped<IAccountFigure, MeetingsByKind>();
        services.AddScoped<IAccountFigure, MeetingsJoint>();
        services.AddScoped<IAccountFigure, MeetingsCancelled>();
        services.AddScoped<IAccountFigure, MeetingsPostponed>();
        services.AddScoped<IAccountFigure, MattersDealtWith>();
        services.AddScoped<IAccountFigure, AgendaItemsDealtWith>();
        services.AddScoped<IAccountFigure, DecisionsTaken>();
        services.AddScoped<IAccountFigure, AttendanceRate>();
        services.AddScoped<IAccountFigure, HoursHeld>();
    }
}
