using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;

namespace Comitia.Publishing.Pages.Public;

/// <summary>A meeting with its agenda as it was published. A scheduled one whose time has passed is not shown as scheduled.</summary>
internal sealed class MeetingModel(PublicQueries published) : RecordPage<PublicMeeting>(published, RecordKind.Meeting)
{
    /// <summary>The word for where it stands today.</summary>
    public string Standing => Record.State == "scheduled" && Record.EndsAt <= Office.Now ? "past" : Record.State;

    public string Css =>
        Standing switch
        {
            "held" => "state state-done",
            "cancelled" => "state state-dropped",
            "postponed" or "past" => "state state-soon",
            _ => "state state-scheduled",
        };
}
