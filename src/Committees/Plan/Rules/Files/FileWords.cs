using System.Text.RegularExpressions;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Plan.Rules.Files;

/// <summary>The words of a plan's file, in every language of the product: kinds and the frames of periods, written and read back.</summary>
internal sealed partial class FileWords
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");
    private readonly Dictionary<string, PlanItemKind> kinds = new(StringComparer.Ordinal);
    private readonly HashSet<string> by = new(StringComparer.Ordinal);
    private readonly HashSet<string> since = new(StringComparer.Ordinal);

    /// <param name="say">The texts of each language.</param>
    public FileWords(IEnumerable<Say> say)
    {
        foreach (var words in say)
        {
            foreach (var kind in Enum.GetValues<PlanItemKind>())
            {
                kinds.TryAdd(Folding.Fold(words.Word(kind)), kind);
            }

            by.Add(Frame(words["plan.period.by", ("to", "")]));
            since.Add(Frame(words["plan.period.from", ("from", "")]));
        }
    }

    public PlanItemKind? Kind(string text) => kinds.TryGetValue(Folding.Fold(text.Trim()), out var kind) ? kind : null;

    public static string Day(LocalDate date) => Pattern.Format(date);

    /// <summary>A period in the words of a language; without one (two languages share the column) in signs.</summary>
    public static string Period(LocalDate? from, LocalDate? to, Say? say) =>
        (from, to) switch
        {
            (null, null) => "",
            ({ } a, { } b) => a == b ? Day(a) : $"{Day(a)} – {Day(b)}",
            (null, { } b) => say?["plan.period.by", ("to", Day(b))] ?? $"– {Day(b)}",
            ({ } a, null) => say?["plan.period.from", ("from", Day(a))] ?? $"{Day(a)} –",
        };

    /// <summary>Reads a period written by <see cref="Period"/>, or dates typed in its place; null when it is written in another way.</summary>
    public FilePeriod? ReadPeriod(string text)
    {
        var found = Dates().Matches(text).ToList();
        var frame = Frame(Dates().Replace(text, ""));
        var days = found.ConvertAll(m => ReadDay(m.Value));
        if (days.Contains(null))
        {
            return new(null, null, Impossible: true);
        }

        return days switch
        {
            [] when frame.Length == 0 => new(null, null),
            [{ } a, { } b] when frame is "–" or "-" or "—" => new(a, b),
            [{ } a] when frame.Length == 0 => new(a, a),
            [{ } a] when by.Contains(frame) || frame is "–" or "-" or "—" && IsDash(text.TrimStart()[0]) => new(null, a),
            [{ } a] when since.Contains(frame) || frame is "–" or "-" or "—" => new(a, null),
            _ => null,
        };
    }

    /// <summary>A single date as the files write it, or as a spreadsheet gives it back (ISO 8601).</summary>
    public static LocalDate? ReadDay(string text)
    {
        var typed = text.Trim();
        return LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu").Parse(typed) is { Success: true } day ? day.Value
            : LocalDatePattern.Iso.Parse(typed) is { Success: true } iso ? iso.Value
            : null;
    }

    private static bool IsDash(char sign) => sign is '–' or '-' or '—';

    private static string Frame(string text) =>
        string.Join(' ', Folding.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [GeneratedRegex(@"\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dates();
}

/// <summary>A period as a file has it; impossible where it names a date that does not exist.</summary>
internal readonly record struct FilePeriod(LocalDate? From, LocalDate? To, bool Impossible = false);
