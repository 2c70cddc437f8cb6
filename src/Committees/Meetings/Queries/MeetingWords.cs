using System.Globalization;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>How meetings are named where lines and panels speak of them.</summary>
internal static class MeetingWords
{
    /// <summary>The hour where it takes place, 24 hours.</summary>
    public static string Time(Meeting m) => Time(m.Start.TimeOfDay);

    public static string Time(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string Date(LocalDate date, Say say) => date.ToString("d MMMM uuuu", say.Language.Culture);

    public static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The class of a standing's mark: the one that awaits a word looks late.</summary>
    public static string Css(MeetingStanding standing) =>
        standing == MeetingStanding.AwaitingWord ? "state state-late" : Kernel.Web.Marks.Css(standing);
}
