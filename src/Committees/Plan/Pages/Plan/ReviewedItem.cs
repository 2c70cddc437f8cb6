using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Rules;
using Comitia.Plan.Rules.Importing;
using NodaTime;

namespace Comitia.Plan.Pages.Plan;

/// <summary>A proposed item on the review screen, as the clerk corrects it.</summary>
public sealed class ReviewedItem
{
    public bool Take { get; set; }

    public string? Number { get; set; }

    public PlanItemKind Kind { get; set; }

    public Dictionary<string, string?> Title { get; set; } = [];

    public string? Condition { get; set; }

    public string? Output { get; set; }

    public string? Counterparts { get; set; }

    public string? Responsible { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>The words of the text that the proposal rests on, each with what it was taken for.</summary>
    public string? Source { get; set; }

    internal static ReviewedItem Of(ProposedItem item, Func<string, string> field) =>
        new()
        {
            Take = true,
            Number = item.Number,
            Kind = Enum.TryParse<PlanItemKind>(item.Kind, ignoreCase: true, out var kind) ? kind : PlanItemKind.Other,
            Title = item.Title.ToDictionary(t => t.Key, string? (t) => t.Value, StringComparer.Ordinal),
            Condition = item.Condition,
            Output = item.Output,
            Counterparts = string.Join('\n', item.Counterparts),
            Responsible = string.Join("; ", item.Responsible),
            From = Written(item.Period?.From),
            To = Written(item.Period?.To),
            Source = string.Join(
                "; ",
                item.Cues.Where(c => c.Field != "title").Select(c => $"{field(c.Field)}: “{c.Words.ReplaceLineEndings(" ")}”")
            ),
        };

    internal ItemWording? Read(string language, IWrittenDates dates, SessionLine? session, string place, List<Refusal> problems)
    {
        var before = problems.Count;
        var wording = new ItemWording
        {
            Kind = Kind,
            Number = Number,
            Title = Title.OrderBy(t => t.Key != language).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal),
            Condition = One(Condition, language),
            ExpectedOutput = One(Output, language),
            From = Date(From, place + ".From", dates, session, problems),
            To = Date(To, place + ".To", dates, session, problems),
            Times = ItemCourse.UsualTimes(Kind),
            Responsible = [.. Lines(Responsible).Select(n => new NamedPerson(null, n))],
            Counterparts = [.. Lines(Counterparts).Select(n => new NamedBody(null, LocalText.Of(language, n)))],
        };
        problems.AddRange(wording.Problems().Select(p => p.At($"{place}.{p.Field}")));
        return problems.Count == before ? wording : null;
    }

    private static LocalDate? Date(string? typed, string place, IWrittenDates dates, SessionLine? session, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var read = dates.Read(typed, session?.From, session?.To);
        problems.AddRange(read.Refusals.Select(r => r.At(place)));
        return read.Ok ? read.Value : null;
    }

    private static IEnumerable<string> Lines(string? text) =>
        (text ?? string.Empty)
            .Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal);

    private static Dictionary<string, string?> One(string? text, string language) =>
        string.IsNullOrWhiteSpace(text) ? [] : new(StringComparer.Ordinal) { [language] = text.Trim() };

    private static string? Written(LocalDate? date) => date?.ToString("dd.MM.uuuu", CultureInfo.InvariantCulture);
}
