namespace Comitia.Kernel.Results;

/// <summary>Why something was not done; decides the HTTP status and the exit code, never the sentence.</summary>
public enum RefusalKind
{
    /// <summary>What was typed cannot be taken (422).</summary>
    Invalid,

    /// <summary>The record is not there, or not for this reader (404).</summary>
    NotFound,

    /// <summary>This reader may not do this to this record (403).</summary>
    Forbidden,

    /// <summary>Somebody else changed the record first (409).</summary>
    Conflict,

    /// <summary>The store cannot take changes at the moment: busy, full or read-only (503).</summary>
    Unavailable,
}

/// <summary>
/// A refusal is a value, not an exception: a stable code, the field it speaks of, and the facts its sentence names.
/// The sentence itself stands in the Texts files under the key <c>refusal.{Code}</c>, in the reader's language.
/// </summary>
public sealed record Refusal(string Code, RefusalKind Kind = RefusalKind.Invalid, string? Field = null)
{
    /// <summary>Facts named in the sentence: names, dates, numbers. Kept as values so that each language writes them its own way.</summary>
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = NoFacts;

    private static readonly IReadOnlyDictionary<string, object?> NoFacts = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>The same refusal with one more fact for its sentence.</summary>
    public Refusal With(string name, object? value) =>
        this with
        {
            Facts = new Dictionary<string, object?>(Facts, StringComparer.Ordinal) { [name] = value },
        };

    /// <summary>The same refusal, said of a field.</summary>
    public Refusal At(string field) => this with { Field = field };

    public static Refusal NotFound(string what) => new($"{what}.not-found", RefusalKind.NotFound);

    public static readonly Refusal Forbidden = new("kernel.forbidden", RefusalKind.Forbidden);
}
