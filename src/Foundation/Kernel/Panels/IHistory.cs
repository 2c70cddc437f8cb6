using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Kernel.Panels;

/// <summary>The history of a record, out of the audit: who did what, newest first, each as a sentence.</summary>
public interface IHistory
{
    Task<IReadOnlyList<HistoryLine>> Of(Guid record, Say say, int most, CancellationToken ct);
}

/// <summary>One action: the sentence is the text <c>audit.{action}</c> with the actor's name.</summary>
public sealed record HistoryLine(Instant At, string Sentence, string? Reason);
