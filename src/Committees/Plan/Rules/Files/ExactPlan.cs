using System.Globalization;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Rules.Importing;
using NodaTime;

namespace Comitia.Plan.Rules.Files;

/// <summary>
/// Reads a file that Comitia wrote, edited since or not: field by field, by the names the file carries. What a person typed in another
/// way is read by cues; what cannot be read is left empty and said.
/// </summary>
internal sealed class ExactPlan(FileWords words, CueTable table, PlanReadingOptions options)
{
    private readonly List<ImportWarning> warnings = [];

    /// <summary>The proposal, or null where the file was not written by Comitia.</summary>
    public static PlanProposal? Read(DocumentText document, FileWords words, CueTable table, PlanReadingOptions options) =>
        (WordRows.Read(document) ?? SheetRows.Read(document)) is { } file ? new ExactPlan(words, table, options).Read(file) : null;

    private PlanProposal Read(FileRows file)
    {
        var loose = new LooseFields(table, options, Year(file.SessionCode));
        var languages = file.Rows.SelectMany(r => r.Languages).Distinct(StringComparer.Ordinal).ToList();
        var items = new List<ProposedItem>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Rows.Take(options.MaxItems))
        {
            if (Text(row, "title") is not { } title)
            {
                warnings.Add(Warning("plan.file.no-wording", row["number"], row.AnyWords));
                continue;
            }

            // A row that was copied by hand bears the key of its model: it is a new item.
            var own = row.Key is { } key && keys.Add(key) ? row : row with { Key = null, Version = null };
            items.Add(Item(own, title, Numbered(row["number"], items.Count + 1), languages[0], loose));
        }

        warnings.AddRange(file.Loose.Select(l => Warning("plan.file.loose", null, l)));
        warnings.AddRange(
            items
                .GroupBy(i => i.Number, StringComparer.Ordinal)
                .Where(g => g.Skip(1).Any())
                .Select(g => Warning("plan.number-twice", g.Key, g.Key))
        );
        if (file.Rows.Count > options.MaxItems)
        {
            warnings.Add(Warning("plan.too-many-items", null, ""));
        }

        return new PlanProposal(file.Committee, Season(file.SessionCode), languages, items, [], warnings)
        {
            CommitteeCode = file.CommitteeCode,
            SessionCode = file.SessionCode,
        };
    }

    private ProposedItem Item(FileRow row, LocalText title, string number, string language, LooseFields loose)
    {
        var (from, to) = Period(row, number, loose);
        var exact = new ExactItem(
            row.Key,
            row.Version,
            title,
            Text(row, "condition"),
            Text(row, "output"),
            Counterparts(row, number),
            Text(row, "objective"),
            from,
            to,
            row.Times
        );
        return new ProposedItem(
            number,
            Kind(row, number, loose),
            title.Languages.ToDictionary(l => l, l => title[l]!, StringComparer.Ordinal),
            [.. exact.Counterparts.Select(c => c.In(language).Text)],
            exact.Condition?.In(language).Text,
            to is { } end ? new ProposedPeriod(from, end) : null,
            exact.Output?.In(language).Text,
            Lines(row["responsible"]),
            []
        )
        {
            Exact = exact,
        };
    }

    private string Kind(FileRow row, string number, LooseFields loose)
    {
        var typed = row.Fields.Where(f => f.Key is "kind" || f.Key.StartsWith("kind.", StringComparison.Ordinal)).Select(f => f.Value);
        foreach (var text in typed.Where(t => t.Length > 0))
        {
            if (words.Kind(text) is { } kind)
            {
                return kind.ToString().ToLowerInvariant();
            }

            if (loose.Kind(text) is { } other)
            {
                return other;
            }

            warnings.Add(Warning("plan.file.kind", number, text));
        }

        return "other";
    }

    private (LocalDate? From, LocalDate? To) Period(FileRow row, string number, LooseFields loose)
    {
        if (row.Fields.ContainsKey("from") || row.Fields.ContainsKey("to"))
        {
            return Ordered(Day(row["from"], number, loose, end: false), Day(row["to"], number, loose, end: true), row["to"], number);
        }

        var text = row["period"];
        if (words.ReadPeriod(text) is { } exact)
        {
            return exact.Impossible ? Unread(text, number, "plan.no-such-date") : Ordered(exact.From, exact.To, text, number);
        }

        return loose.Period(text) is not { } mention ? Unread(text, number)
            : mention.Period is { } read ? (read.From, read.To)
            : Unread(text, number, mention.Impossible ? "plan.no-such-date" : "plan.period-reversed");
    }

    private LocalDate? Day(string text, string number, LooseFields loose, bool end)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (FileWords.ReadDay(text) is { } day)
        {
            return day;
        }

        return loose.Period(text) switch
        {
            { Period: { } read } => end ? read.To : read.From ?? read.To,
            _ => Unread(text, number, words.ReadPeriod(text) is { Impossible: true } ? "plan.no-such-date" : "plan.file.period").To,
        };
    }

    private (LocalDate? From, LocalDate? To) Ordered(LocalDate? from, LocalDate? to, string text, string number)
    {
        if (from > to)
        {
            warnings.Add(Warning("plan.period-reversed", number, text));
            return (null, null);
        }

        return (from, to);
    }

    private (LocalDate? From, LocalDate? To) Unread(string text, string number, string code = "plan.file.period")
    {
        warnings.Add(Warning(code, number, text));
        return (null, null);
    }

    /// <summary>One name a line; the lines of two languages stand side by side.</summary>
    private List<LocalText> Counterparts(FileRow row, string number)
    {
        var columns = row
            .Fields.Where(f => f.Key.StartsWith("with.", StringComparison.Ordinal) && f.Value.Length > 0)
            .Select(f => (Language: f.Key["with.".Length..], Names: f.Value.Split('\n').Select(n => n.Trim()).ToList()))
            .ToList();
        if (columns.Select(c => c.Names.Count).Distinct().Skip(1).Any())
        {
            warnings.Add(Warning("plan.file.with-uneven", number, row.AnyWords));
        }

        var count = columns.Select(c => c.Names.Count).DefaultIfEmpty(0).Max();
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(n =>
                    columns
                        .Where(c => n < c.Names.Count && c.Names[n].Any(char.IsLetterOrDigit))
                        .Select(c => Name(c.Names[n], c.Language))
                        .OrderBy(c => c.Language != row.Original)
                        .Aggregate(LocalText.Empty, (text, c) => text.With(c.Language, c.Name))
                )
                .Where(t => !t.IsEmpty),
        ];
    }

    /// <summary>"Ministry of Transport [en]" says its own language.</summary>
    private static (string Name, string Language) Name(string line, string language) =>
        line is [.., ' ', '[', >= 'a' and <= 'z', >= 'a' and <= 'z', ']'] && line.Length > 5
            ? (line[..^5], line[^3..^1])
            : (line, language);

    private static LocalText? Text(FileRow row, string field)
    {
        var text = row
            .Fields.Where(f => f.Key.StartsWith(field + ".", StringComparison.Ordinal) && f.Value.Length > 0)
            .OrderBy(f => f.Key != $"{field}.{row.Original}")
            .Aggregate(LocalText.Empty, (text, f) => text.With(f.Key[(field.Length + 1)..], f.Value));
        return text.IsEmpty ? null : text;
    }

    private static List<string> Lines(string text) =>
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(n => n.Any(char.IsLetterOrDigit))
                .Distinct(StringComparer.Ordinal),
        ];

    private static string Numbered(string number, int place) =>
        number.Trim() is { Length: > 0 and <= 20 } printed ? printed : place.ToString(CultureInfo.InvariantCulture);

    /// <summary>"2026-spring" as the reader of texts says it: "spring 2026".</summary>
    public static string? Season(string? code) =>
        code?.Split('-') is [{ Length: 4 } year, var season] && year.All(char.IsAsciiDigit) ? $"{season} {year}" : code;

    private static int? Year(string? code) =>
        int.TryParse(code?.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null;

    private static ImportWarning Warning(string code, string? number, string words) =>
        new(code, number, words.Length > 200 ? words[..200] : words, 0, 0);
}
