using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Queries;
using NodaTime;

namespace Comitia.Plan.Pages;

/// <summary>When an item is due, in a sentence that knows on which side of today the day lies.</summary>
internal static class DueWords
{
    /// <summary>That a period reaches outside the session, after what was done; nothing where it does not.</summary>
    public static string Outside(LocalDate? from, LocalDate? to, SessionLine session, Say say) =>
        ItemRow.Outside(from, to, session)
            ? " " + say["plan.outside-session.told", ("from", session.From), ("to", session.To)]
            : string.Empty;

    /// <param name="shortly">Without the year: in lists, where the day stands beside the line.</param>
    public static string Of(ItemRow row, Say say, LocalDate today, bool shortly = false)
    {
        var days = row.DaysLeft(today);
        object date = shortly ? row.Due.ToString("d MMMM", say.Language.Culture) : row.Due;
        return say[days < 0 ? "plan.was-due" : "plan.due", ("date", date), ("days", Math.Abs(days))];
    }
}
