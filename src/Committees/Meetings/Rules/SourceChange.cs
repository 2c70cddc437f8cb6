namespace Comitia.Meetings.Rules;

/// <summary>
/// What an import does to one field: the last imported value is kept, so that what the source changed and no clerk touched is taken
/// over, what a clerk touched stays, and only where both changed it waits for a person.
/// </summary>
internal enum SourceChange
{
    Nothing,
    TakeOver,
    Waits,
}

internal static class SourceChanges
{
    public static SourceChange Of<T>(T last, T fresh, T current) =>
        Same(last, fresh) || Same(fresh, current) ? SourceChange.Nothing
        : Same(last, current) ? SourceChange.TakeOver
        : SourceChange.Waits;

    private static bool Same<T>(T a, T b) => EqualityComparer<T>.Default.Equals(a, b);
}
