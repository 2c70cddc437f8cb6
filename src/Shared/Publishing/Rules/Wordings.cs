using Comitia.Kernel.Languages;

namespace Comitia.Publishing.Rules;

/// <summary>Compares texts by what a reader sees of them, in each language; revisions do not count.</summary>
internal static class Wordings
{
    public static bool Same(LocalText? a, LocalText? b)
    {
        a ??= LocalText.Empty;
        b ??= LocalText.Empty;
        return a.Languages.SequenceEqual(b.Languages, StringComparer.Ordinal) && a.Languages.All(l => a[l] == b[l]);
    }

    public static bool Same(IReadOnlyList<LocalText> a, IReadOnlyList<LocalText> b) =>
        a.Count == b.Count && a.Zip(b).All(p => Same(p.First, p.Second));
}
