using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Plan.Tables;
using NodaTime;

namespace Comitia.Plan.Actions;

/// <summary>What a person writes of an item: each text per language, the rest as values.</summary>
internal sealed record ItemWording
{
    public required PlanItemKind Kind { get; init; }

    /// <summary>Language to wording; the first non-empty one is the original of a new item.</summary>
    public required IReadOnlyDictionary<string, string?> Title { get; init; }

    /// <summary>Languages whose title still says what the original says, though that was worded anew.</summary>
    public IReadOnlyList<string> Fitting { get; init; } = [];

    public IReadOnlyDictionary<string, string?> Condition { get; init; } = None;

    public IReadOnlyDictionary<string, string?> ExpectedOutput { get; init; } = None;

    public LocalDate? From { get; init; }

    public LocalDate? To { get; init; }

    public int? Times { get; init; }

    public ObjectiveId? Objective { get; init; }

    /// <summary>As the plan writes it; null takes the next free number.</summary>
    public string? Number { get; init; }

    public IReadOnlyList<NamedPerson> Responsible { get; init; } = [];

    public IReadOnlyList<NamedBody> Counterparts { get; init; } = [];

    private static readonly Dictionary<string, string?> None = [];

    /// <summary>What is written of an item that is there.</summary>
    public static ItemWording Of(PlanItem item) =>
        new()
        {
            Kind = item.Kind,
            Number = item.Number,
            Title = Wordings(item.Title),
            Condition = Wordings(item.Condition),
            ExpectedOutput = Wordings(item.ExpectedOutput),
            From = item.From,
            To = item.To,
            Times = item.Times,
            Objective = item.ObjectiveId,
            Responsible = [.. item.Responsible.OrderBy(r => r.Position).Select(r => new NamedPerson(r.Person, r.Name))],
            Counterparts = [.. item.Counterparts.OrderBy(c => c.Position).Select(c => new NamedBody(c.Body, c.Name))],
        };

    /// <summary>Everything that is wrong with it, at once.</summary>
    public List<Refusal> Problems()
    {
        var found = new List<Refusal>();
        if (Title.Values.All(string.IsNullOrWhiteSpace))
        {
            found.Add(new Refusal("plan.title-missing", Field: "Title"));
        }

        if (Title.Values.Any(t => t?.Length > 2000))
        {
            found.Add(new Refusal("plan.title-long", Field: "Title"));
        }

        if (From > To)
        {
            found.Add(new Refusal("plan.period-backwards", Field: "To").With("from", From).With("to", To));
        }

        if (Times is < 1 or > 999)
        {
            found.Add(new Refusal("plan.times", Field: "Times"));
        }

        if (Number?.Length > 20)
        {
            found.Add(new Refusal("plan.number-long", Field: "Number"));
        }

        return found;
    }

    /// <summary>Writes it onto the item; texts keep their original and know which translations are stale. Answers which lists of names changed.</summary>
    public IReadOnlyList<string> ApplyTo(PlanItem item, Instant now)
    {
        item.Kind = Kind;
        item.Title = Fitting.Aggregate(Worded(item.Title, Title), (title, language) => title.Fitting(language));
        item.Condition = Optional(item.Condition, Condition);
        item.ExpectedOutput = Optional(item.ExpectedOutput, ExpectedOutput);
        (item.From, item.To, item.Times, item.ObjectiveId) = (From, To, Times, Objective);
        var people = !item.Responsible.Select(r => new NamedPerson(r.Person, r.Name)).SequenceEqual(Responsible);
        var bodies = !item.Counterparts.Select(c => new NamedBody(c.Body, c.Name)).SequenceEqual(Counterparts);
        if ((people || bodies) && item.Version > 0)
        {
            item.Version++; // they stand in tables of their own, but whoever read the item has read them
        }

        if (people)
        {
            item.Responsible.Clear();
            item.Responsible.AddRange(
                Responsible.Select(
                    (p, n) =>
                        new ItemPerson
                        {
                            Id = Ids.NewGuid(now),
                            Person = p.Person,
                            Name = p.Name,
                            Position = n,
                        }
                )
            );
        }

        if (bodies)
        {
            item.Counterparts.Clear();
            item.Counterparts.AddRange(
                Counterparts.Select(
                    (b, n) =>
                        new ItemCounterpart
                        {
                            Id = Ids.NewGuid(now),
                            Body = b.Body,
                            Name = b.Name,
                            Position = n,
                        }
                )
            );
        }

        return [.. people ? [nameof(Responsible)] : Array.Empty<string>(), .. bodies ? [nameof(Counterparts)] : Array.Empty<string>()];
    }

    /// <summary>The text with what was typed: the original first, so that translations typed with it are translations of it.</summary>
    public static LocalText Worded(LocalText was, IReadOnlyDictionary<string, string?> wordings) =>
        wordings.OrderBy(w => !was.IsEmpty && w.Key != was.Original).Aggregate(was, (text, w) => text.With(w.Key, w.Value));

    private static Dictionary<string, string?> Wordings(LocalText? text) =>
        text?.Languages.ToDictionary(l => l, l => text[l], StringComparer.Ordinal) ?? [];

    private static LocalText? Optional(LocalText? was, IReadOnlyDictionary<string, string?> wordings)
    {
        if (wordings.Values.All(string.IsNullOrWhiteSpace))
        {
            return null;
        }

        var text = Worded(was ?? LocalText.Empty, wordings);
        return text.IsEmpty ? null : text;
    }
}

internal sealed record NamedPerson(PersonId? Person, string Name);

internal sealed record NamedBody(BodyId? Body, LocalText Name);
