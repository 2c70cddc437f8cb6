using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Kernel.Panels;

/// <summary>The history of a record, out of the audit: who did what, newest first, each as a sentence.</summary>
public interface IHistory
{
    Task<IReadOnlyList<HistoryLine>> Of(Guid record, Say say, int most, CancellationToken ct);

    /// <summary>The newest line of each of these records, by the record; one query, whatever the number asked for.</summary>
    Task<IReadOnlyDictionary<Guid, HistoryLine>> Newest(IReadOnlyCollection<Guid> records, Say say, CancellationToken ct);

    /// <summary>What was changed of a record, field by field; what was erased by law says so.</summary>
    Task<IReadOnlyList<ChangeLine>> Changes(Guid record, Say say, int most, CancellationToken ct);

    /// <summary>Everything that one entry changed, so that an undo can put it back; empty where it did another action, or is not there.</summary>
    Task<IReadOnlyList<RecordChange>> ChangedBy(Guid entry, string action, CancellationToken ct);
}

/// <summary>One action: the sentence is the text <c>audit.{action}</c> with the actor's name.</summary>
public sealed record HistoryLine(Guid Entry, Instant At, string Sentence, string? Reason);

/// <summary>One change of a record: the action, and its fields before and after.</summary>
public sealed record ChangeLine(
    Guid Entry,
    Instant At,
    string Action,
    IReadOnlyDictionary<string, string> Before,
    IReadOnlyDictionary<string, string> After
);

/// <summary>One record that an action changed, by its table; what is about a person stays sealed here.</summary>
public sealed record RecordChange(
    string Table,
    Guid Id,
    bool Added,
    IReadOnlyDictionary<string, string> Before,
    IReadOnlyDictionary<string, string> After
);
