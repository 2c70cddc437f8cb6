using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Queries;
using NodaTime.Text;

namespace Comitia.Meetings.Pages;

/// <summary>The words for what changed in an agenda.</summary>
internal static class AgendaWords
{
    /// <summary>The name of a field; of a text, with its language: <c>title.az</c>.</summary>
    public static string Name(string field, Say say)
    {
        var parts = field.Split('.');
        var name = say["meetings.field." + parts[0]];
        return parts.Length == 1 ? name : $"{name} ({say.Languages.FirstOrDefault(l => l.Code == parts[1])?.OwnName ?? parts[1]})";
    }

    /// <summary>A value as people write it; empty where there is none.</summary>
    public static string Value(string field, string value, Say say) =>
        value.Length == 0
            ? string.Empty
            : field switch
            {
                "kind" => say.Word(Enum.Parse<MeetingKind>(value)),
                "item-kind" => say.Word(Enum.Parse<AgendaItemKind>(value)),
                "mode" => say.Word(Enum.Parse<MeetingMode>(value)),
                "closed" => say["meetings.field.closed." + value],
                "minutes" => say["meetings.minutes-long", ("count", int.Parse(value, System.Globalization.CultureInfo.InvariantCulture))],
                "start" => Start(value, say),
                _ => value,
            };

    private static string Start(string value, Say say)
    {
        var at = LocalDateTimePattern.GeneralIso.Parse(value.Split(' ')[0]).Value;
        return $"{MeetingWords.Date(at.Date, say)}, {MeetingWords.Time(at.TimeOfDay)} ({value.Split(' ')[1]})";
    }
}
