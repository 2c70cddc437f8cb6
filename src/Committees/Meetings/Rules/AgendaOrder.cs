using System.Globalization;

namespace Comitia.Meetings.Rules;

/// <summary>
/// Order and numbers of an agenda. Until members are told, numbers follow the order; from then on an item keeps the number it was
/// announced under, and a withdrawn number is never used again.
/// </summary>
internal static class AgendaOrder
{
    /// <summary>The items with one put before another, or at the end.</summary>
    public static IReadOnlyList<T> Put<T>(IReadOnlyList<T> order, T item, T? before)
        where T : class
    {
        var rest = order.Where(i => !ReferenceEquals(i, item)).ToList();
        var at = before is null || ReferenceEquals(before, item) ? -1 : rest.FindIndex(i => ReferenceEquals(i, before));
        rest.Insert(at < 0 ? rest.Count : at, item);
        return rest;
    }

    /// <summary>The numbers 1, 2, 3 … for as many items.</summary>
    public static IEnumerable<string> Numbers(int count) =>
        Enumerable.Range(1, count).Select(n => n.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number after all that were ever used.</summary>
    public static string Next(IEnumerable<string> used) =>
        (
            used.Select(u => int.TryParse(u, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).DefaultIfEmpty(0).Max()
            + 1
        ).ToString(CultureInfo.InvariantCulture);
}
