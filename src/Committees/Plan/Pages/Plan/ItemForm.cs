using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Actions;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using NodaTime;

namespace Comitia.Plan.Pages.Plan;

/// <summary>What is typed into the item form, as typed; nothing of it is lost when something is refused.</summary>
public sealed class ItemForm
{
    public PlanItemKind Kind { get; set; } = PlanItemKind.Meeting;

    public string? Number { get; set; }

    /// <summary>Language to wording.</summary>
    public Dictionary<string, string?> Title { get; set; } = [];

    /// <summary>Languages whose title is out of date by the record and right by whoever says so here.</summary>
    public List<string> Fits { get; set; } = [];

    public Dictionary<string, string?> Condition { get; set; } = [];

    public Dictionary<string, string?> Output { get; set; } = [];

    public string? From { get; set; }

    public string? To { get; set; }

    /// <summary>Empty: as long as the period runs.</summary>
    public string? Times { get; set; }

    public string? Objective { get; set; }

    /// <summary>One name a line; a name that the directory knows becomes a link.</summary>
    public string? Responsible { get; set; }

    public string? Counterparts { get; set; }

    public int? Version { get; set; }

    internal static ItemForm Of(PlanItem item, string language) =>
        new()
        {
            Kind = item.Kind,
            Number = item.Number,
            Title = Typed.Words(item.Title),
            Condition = Typed.Words(item.Condition),
            Output = Typed.Words(item.ExpectedOutput),
            From = Typed.Day(item.From),
            To = Typed.Day(item.To),
            Times = item.Times?.ToString(CultureInfo.InvariantCulture),
            Objective = item.ObjectiveId?.ToString(),
            Responsible = string.Join('\n', item.Responsible.OrderBy(r => r.Position).Select(r => r.Name)),
            Counterparts = string.Join('\n', item.Counterparts.OrderBy(c => c.Position).Select(c => c.Name.In(language).Text)),
            Version = item.Version,
        };

    /// <summary>Reads the form into a wording, or says everything that cannot be read.</summary>
    internal (ItemWording? Wording, List<Refusal> Problems) Read(FormReading with)
    {
        var problems = new List<Refusal>();
        var from = Typed.Date(From, nameof(From), with.Dates, with.Session, problems);
        var to = Typed.Date(To, nameof(To), with.Dates, with.Session, problems);
        int? times = null;
        if (!string.IsNullOrWhiteSpace(Times))
        {
            times = int.TryParse(Times.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
        }

        var wording = new ItemWording
        {
            Kind = Kind,
            Number = string.IsNullOrWhiteSpace(Number) ? null : Number.Trim(),
            Title = with.Ordered(Title),
            Fitting = Fits,
            Condition = with.Ordered(Condition),
            ExpectedOutput = with.Ordered(Output),
            From = from,
            To = to,
            Times = times,
            Objective = Kernel.Storage.Ids.TryParse<ObjectiveId>(Objective, out var objective) ? objective : null,
            Responsible = [.. Typed.Lines(Responsible).Select(with.Person)],
            Counterparts = [.. Typed.Lines(Counterparts).Select(with.Body)],
        };
        problems.AddRange(wording.Problems());
        return (problems.Count == 0 ? wording : null, problems);
    }
}

/// <summary>What reading a form needs to know: the session its dates fall in, and what the names on it already stand for.</summary>
internal sealed record FormReading(IWrittenDates Dates, SessionLine Session, string Language, PlanItem? Item)
{
    /// <summary>A person already linked keeps the link while the name stands.</summary>
    public NamedPerson Person(string name) =>
        Item?.Responsible.Find(r => r.Name == name) is { } known ? new(known.Person, known.Name) : new(null, name);

    public NamedBody Body(string name) =>
        Item?.Counterparts.Find(c => c.Name.In(Language).Text == name) is { } known
            ? new NamedBody(known.Body, known.Name)
            : new NamedBody(null, LocalText.Of(Language, name));

    /// <summary>The wordings with the reader's language first.</summary>
    public IReadOnlyDictionary<string, string?> Ordered(Dictionary<string, string?> wordings) => Typed.Ordered(wordings, Language);
}
