using NodaTime;

namespace Comitia.Meetings.Rules;

/// <summary>
/// When each item of an agenda is to come up: at the hour it was given, else when the items before it are through, as far as their lengths
/// are known. Hours are those of the place; past midnight they begin again.
/// </summary>
internal static class AgendaTimes
{
    /// <summary>The hour of each item in order, and whether it was given rather than counted; null where nothing is known.</summary>
    public static IReadOnlyList<AgendaHour?> Of(LocalTime start, IEnumerable<(LocalTime? At, int? Minutes)> items)
    {
        var hours = new List<AgendaHour?>();
        var counts = false;
        LocalTime? next = start;
        foreach (var (at, minutes) in items)
        {
            counts |= at is not null || minutes is not null;
            next = at ?? next;
            hours.Add(next is { } hour ? new AgendaHour(hour, at is not null) : null);
            next = minutes is { } length ? next?.PlusMinutes(length) : null;
        }

        // An agenda on which nobody gave an hour or a length shows none.
        return counts ? hours : [.. hours.Select(_ => (AgendaHour?)null)];
    }

    /// <summary>How many minutes the items take together; null where none has a length.</summary>
    public static int? Total(IEnumerable<int?> minutes) => minutes.Aggregate((int?)null, (sum, m) => m is null ? sum : (sum ?? 0) + m);
}

/// <summary>The hour of an item, and whether somebody gave it.</summary>
internal readonly record struct AgendaHour(LocalTime At, bool Given);
