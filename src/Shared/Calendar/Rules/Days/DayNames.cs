namespace Comitia.Calendar.Rules.Days;

/// <summary>
/// The name of a holiday or a period, per language (BCP 47 tag). The first one given is the original: it is shown where the asked
/// language has none.
/// </summary>
internal sealed class DayNames
{
    public static readonly DayNames None = new();

    private readonly (string Language, string Name)[] names;

    public DayNames(params (string Language, string Name)[] names) =>
        this.names = [.. names.Where(n => !string.IsNullOrWhiteSpace(n.Name))];

    public bool IsEmpty => names.Length == 0;

    public IReadOnlyList<(string Language, string Name)> All => names;

    /// <summary>Both names, in each language that either has ("A, B").</summary>
    public DayNames And(DayNames other) =>
        new([
            .. names
                .Concat(other.names)
                .Select(n => n.Language)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(tag =>
                    (tag, string.Join(", ", new[] { In(tag), other.In(tag) }.Where(n => n is not null).Distinct(StringComparer.Ordinal)))
                ),
        ]);

    /// <summary>The name in that language, else the original, else null.</summary>
    public string? In(string language)
    {
        foreach (var (tag, name) in names)
        {
            if (string.Equals(tag, language, StringComparison.OrdinalIgnoreCase))
            {
                return name;
            }
        }

        return IsEmpty ? null : names[0].Name;
    }
}
