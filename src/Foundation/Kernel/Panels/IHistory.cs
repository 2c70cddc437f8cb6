using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Kernel.Panels;

/// <summary>The history of a record, out of the audit: who did what, newest first, each as a sentence.</summary>
public interface IHistory
{
    Task<IReadOnlyList<HistoryLine>> Of(Guid record, Say say, int most, CancellationToken ct);

    /// <summary>What was changed of a record, field by field; what was erased by law says so.</summary>
    Task<IReadOnlyList<ChangeLine>> Changes(Guid record, Say say, int most, CancellationToken ct);
}

/// <summary>One action: the sentence is the text <c>audit.{action}</c> with the actor's name.</summary>
public sealed record HistoryLine(Instant At, string Sentence, string? Reason);

/// <summary>One change of a record: the action, and its fields before and after.</summary>
public sealed record ChangeLine(
    Instant At,
    string Action,
    IReadOnlyDictionary<string, string> Before,
    IReadOnlyDictionary<string, string> After
);
