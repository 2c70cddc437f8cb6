using System.Text;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Rules.Popolo;

/// <summary>A body's kind as Popolo's free word <c>classification</c>, and back.</summary>
internal static class PopoloKinds
{
    public static string Word(BodyKind kind) =>
        kind switch
        {
            BodyKind.Parliament => "legislature",
            BodyKind.PoliticalGroup => "party",
            _ => Spaced(kind.ToString()),
        };

    public static BodyKind Of(string? classification)
    {
        var word = SearchWords.Whole(classification ?? string.Empty);
        return word switch
        {
            "legislature" or "parliament" or "chamber" => BodyKind.Parliament,
            "party" or "faction" or "parliamentary group" => BodyKind.PoliticalGroup,
            _ => Array.Find(Enum.GetValues<BodyKind>(), k => Spaced(k.ToString()) == word) is var kind && Spaced(kind.ToString()) == word
                ? kind
                : BodyKind.Other,
        };
    }

    private static string Spaced(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
            {
                text.Append(' ');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
