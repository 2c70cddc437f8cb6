namespace Comitia.Plan.Rules.Importing;

/// <summary>One prepared cue: what it stands for and the folded words it consists of.</summary>
/// <param name="Role">What sort of cue: kind, month, column, condition ...</param>
/// <param name="Value">Which of that sort: hearing, 3, period ...; empty where the role says all.</param>
/// <param name="Words">Folded words; * at either end stands for any ending or beginning.</param>
/// <param name="OpenEnded">Goes on to the next comma or stop.</param>
/// <param name="Base">Base form to show instead of the inflected one, or null.</param>
internal sealed record Cue(string Role, string Value, string[] Words, bool OpenEnded, string? Base)
{
    /// <summary>Prepares a pattern; null when it has no word of at least two letters to look up by.</summary>
    public static Cue? Parse(string key, string pattern)
    {
        var dot = key.IndexOf('.', StringComparison.Ordinal);
        var arrow = pattern.Split("=>", 2, StringSplitOptions.TrimEntries);
        var words = Folding.Fold(arrow[0]).Split([' ', '-', '\''], StringSplitOptions.RemoveEmptyEntries);
        var open = words.Length > 0 && words[^1] == "...";
        if (words.Length == (open ? 1 : 0) || (words[0].Contains('*', StringComparison.Ordinal) && words[0].Length < 3))
            return null;
        return new(
            dot < 0 ? key : key[..dot],
            dot < 0 ? "" : key[(dot + 1)..],
            open ? words[..^1] : words,
            open,
            arrow.Length > 1 ? arrow[1] : null
        );
    }

    public static bool Matches(string pattern, ReadOnlySpan<char> word)
    {
        if (pattern[^1] == '*')
            return word.StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal);
        return pattern[0] == '*' ? word.EndsWith(pattern.AsSpan(1), StringComparison.Ordinal) : word.SequenceEqual(pattern);
    }
}

/// <summary>A cue found: the words [First, Last) of the scanned document.</summary>
internal readonly record struct CueHit(Cue Cue, int First, int Last)
{
    public bool Is(string role) => Cue.Role == role;

    public bool Is(string role, string value) => Cue.Role == role && Cue.Value == value;
}
