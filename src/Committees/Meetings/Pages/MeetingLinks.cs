using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Pages;

/// <summary>The capability's addresses, in one place; all below /{language}/desk/.</summary>
internal static class MeetingLinks
{
    public const string Meetings = "meetings";

    public const string Convene = "meetings/new";

    public const string Undo = "meetings/undo";

    public const string Matters = "matters";

    public const string NewMatter = "matters/new";

    public static string Meeting(MeetingId id) => $"meetings/{id}";

    public static string Edit(MeetingId id) => $"meetings/{id}/edit";

    public static string Word(MeetingId id) => $"meetings/{id}/word";

    public static string Attendance(MeetingId id) => $"meetings/{id}/attendance";

    public static string Minutes(MeetingId id) => $"meetings/{id}/minutes";

    public static string Print(MeetingId id) => $"meetings/{id}/print";

    public static string Run(MeetingId id) => $"meetings/{id}/run";

    public static string Room(MeetingId id) => $"meetings/{id}/room";

    public static string Seat(MeetingId id) => $"meetings/{id}/seat";

    public static string IssueAgenda(MeetingId id, AgendaStage stage) => $"meetings/{id}/agenda/issue?stage={stage}";

    public static string AgendaVersions(MeetingId id) => $"meetings/{id}/agenda/versions";

    public static string NewAgendaItem(MeetingId id) => $"meetings/{id}/agenda/new";

    public static string AgendaItem(AgendaItemId id) => $"agenda-items/{id}/edit";

    public static string NewTask(MeetingId id) => $"meetings/{id}/tasks/new";

    public static string EditTask(TaskId id) => $"tasks/{id}/edit";

    public static string NewDecision(MeetingId id) => $"meetings/{id}/decisions/new";

    public static string Decision(DecisionId id) => $"decisions/{id}/edit";

    public static string Matter(MatterId id) => $"matters/{id}";

    public static string EditMatter(MatterId id) => $"matters/{id}/edit";
}
