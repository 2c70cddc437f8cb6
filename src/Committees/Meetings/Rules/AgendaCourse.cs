using Comitia.Meetings.Contracts;

namespace Comitia.Meetings.Rules;

/// <summary>What the outcome of an agenda item means.</summary>
internal static class AgendaCourse
{
    /// <summary>Whether it waits for a later meeting.</summary>
    public static bool Unfinished(AgendaItemOutcome outcome) => outcome is AgendaItemOutcome.PutOff or AgendaItemOutcome.NotReached;
}
