using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// Which of the committees and sessions here a text means by the names it bears. One answer is sure enough to be taken, several are for a
/// person to choose from.
/// </summary>
internal static class NamedHere
{
    /// <summary>
    /// The committees whose telling words are those of the name; where none has exactly these, those that have all of them, or none but
    /// them. "Committee", "of", "the" tell nothing.
    /// </summary>
    /// <param name="whole">Whether a name that has more or fewer telling words is another's: where nobody looks at the answer.</param>
    public static IReadOnlyList<BodyLine> Committees(string? name, IReadOnlyList<BodyLine> here, CueTable table, bool whole = false)
    {
        if (name is null || Telling(name, table) is not { Count: > 0 } named)
        {
            return [];
        }

        var known = here.Select(b => (Body: b, Names: b.Name.Languages.Select(l => Telling(b.Name[l]!, table)).ToList())).ToList();
        var same = known.FindAll(k => k.Names.Exists(named.SetEquals));
        var near = known.FindAll(k => k.Names.Exists(n => n.Count > 0 && (n.IsSubsetOf(named) || n.IsSupersetOf(named))));
        return [.. (same.Count > 0 || whole ? same : near).Select(k => k.Body)];
    }

    /// <summary>"spring 2026" is the session of the code 2026-spring, or the one that bears both words in its title.</summary>
    public static IReadOnlyList<SessionLine> Sessions(string? name, IReadOnlyList<SessionLine> here)
    {
        if (name is null)
        {
            return [];
        }

        var named = Words(name);
        var same = here.Where(s => named.SetEquals(Words(s.Code))).ToList();
        return same.Count > 0 ? same : [.. here.Where(s => named.IsSubsetOf(OfSession(s)))];
    }

    private static HashSet<string> OfSession(SessionLine session) =>
        Words(string.Join(' ', session.Title.Languages.Select(l => session.Title[l]).Append(session.Code)))
            .Append(session.Extraordinary ? "extraordinary" : "")
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Telling(string name, CueTable table) =>
        [.. Words(name).Where(w => !table.All.Any(t => IsGeneric(w, t)))];

    // A single letter is an article that lost its vowel ("l'environnement").
    private static bool IsGeneric(string word, CueIndex cues) =>
        word.Length < 2
        || cues.IsStopword(word)
        || cues.Source.Cues.GetValueOrDefault("committee", [])
            .Any(pattern => Cue.Parse("committee", pattern) is { } cue && cue.Words.Any(w => Cue.Matches(w, word)));

    private static HashSet<string> Words(string text) =>
        new string([.. Folding.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .ToHashSet(StringComparer.Ordinal);
}
