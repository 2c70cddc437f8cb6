using System.Globalization;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Rules.Files;
using Comitia.Plan.Tables;
using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Comitia.Plan.Outputs;

/// <summary>
/// A plan as a workbook: on top what it is, then a row for each item. A hidden sheet says what each head means, so that columns may be
/// moved and heads stay in people's words.
/// </summary>
internal static class PlanXlsx
{
    private sealed record Column(string Field, string Head, Func<PlanItem, Objective?, string> Cell);

    public static byte[] Write(PlanPaper paper)
    {
        var columns = Columns(paper).ToList();
        var rows = new List<string?[]> { new[] { paper.Title }, new[] { paper.Committee }, new[] { $"{paper.Session}\n{paper.Standing}" } };
        if (paper.Demonstration is { } demonstration)
        {
            rows.Add([demonstration]);
        }

        rows.Add([.. columns.Select(c => c.Head)]);
        rows.AddRange(paper.Groups.SelectMany(g => g.Items.Select(i => columns.Select(c => (string?)c.Cell(i, g.Objective)).ToArray())));
        var about = new List<string?[]>
        {
            new[] { "format", "comitia plan 1" },
            new[] { "committee", paper.Page.Committee.Code },
            new[] { "committee name", paper.Committee.Split('\n')[0] },
            new[] { "session", paper.Page.Session.Code },
        };
        about.AddRange(columns.Select(c => new[] { SheetRows.Column + c.Head, c.Field }));
        using var stream = new MemoryStream();
        MiniExcel.SaveAs(
            stream,
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [paper.T["plan.paper.sheet"]] = Cells(rows, columns.Count),
                [PlanTags.Sheet] = Cells(about, 2),
            },
            printHeader: false,
            configuration: new OpenXmlConfiguration
            {
                AutoFilter = false,
                DynamicSheets = [new DynamicExcelSheet(PlanTags.Sheet) { State = SheetState.Hidden }],
            }
        );
        return SheetSigns.Joined(stream);
    }

    private static IEnumerable<Column> Columns(PlanPaper paper)
    {
        var t = paper.T;
        yield return new("number", t["plan.number"], (i, _) => i.Number);
        foreach (var language in Languages(paper))
        {
            foreach (var column in Worded(paper, t, language))
            {
                yield return column;
            }
        }

        yield return new("from", t["plan.from"], (i, _) => i.From is { } from ? FileWords.Day(from) : "");
        yield return new("to", t["plan.to"], (i, _) => i.To is { } to ? FileWords.Day(to) : "");
        yield return new("responsible", t["plan.responsible"], (i, _) => PlanPaper.Responsible(i));
        yield return new("times", t["plan.times"], (i, _) => i.Times?.ToString(CultureInfo.InvariantCulture) ?? "");
        yield return new("original", t["plan.paper.original"], (i, _) => i.Title.Original);
        yield return new("key", t["plan.paper.key"], (i, _) => i.PublicId);
        yield return new("version", t["plan.paper.version"], (i, _) => i.Version.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Column> Worded(PlanPaper paper, Say t, string language)
    {
        var asked = paper.Languages.Contains(language, StringComparer.Ordinal);
        yield return new($"title.{language}", Head("plan.wording"), (i, _) => Text(i.Title));
        if (asked)
        {
            var say = paper.Says.First(s => s.Code == language);
            yield return new($"kind.{language}", Head("plan.kind"), (i, _) => say.Word(i.Kind));
            yield return new($"with.{language}", Head("plan.with"), (i, _) => paper.Counterparts(i, language));
        }

        yield return new($"condition.{language}", Head("plan.condition"), (i, _) => Text(i.Condition));
        yield return new($"output.{language}", Head("plan.output"), (i, _) => Text(i.ExpectedOutput));
        yield return new($"objective.{language}", Head("plan.objective"), (_, o) => Text(o?.Title));

        string Head(string key) => $"{t[key]} ({language})";

        string Text(LocalText? text) =>
            text is null ? ""
            : asked ? text[language] ?? ""
            : text.Original == language && paper.Languages.All(l => text[l] is null) ? text[language]!
            : "";
    }

    /// <summary>The languages asked for, and those of texts that are in none of them, so that nothing is lost.</summary>
    private static List<string> Languages(PlanPaper paper) =>
        [
            .. paper.Languages.Union(
                paper
                    .Groups.SelectMany(g =>
                        g.Items.SelectMany(i => new[] { i.Title, i.Condition, i.ExpectedOutput }).Append(g.Objective?.Title)
                    )
                    .OfType<LocalText>()
                    .Where(t => paper.Languages.All(l => t[l] is null))
                    .Select(t => t.Original),
                StringComparer.Ordinal
            ),
        ];

    private static List<Dictionary<string, object?>> Cells(List<string?[]> rows, int width) =>
        rows.ConvertAll(r =>
            Enumerable
                .Range(0, width)
                .ToDictionary(
                    c => "c" + c.ToString(CultureInfo.InvariantCulture),
                    object? (c) => c < r.Length && r[c] is { Length: > 0 } text ? CellText.Safe(WordSheets.Writable(text)) : null,
                    StringComparer.Ordinal
                )
        );
}
