using System.Diagnostics.CodeAnalysis;

namespace Comitia.Calendar.Rules;

/// <summary>A value, or the refusal that says why there is none. A refusal is an answer, not an exception.</summary>
internal readonly struct Result<T>
{
    private readonly T? value;
    private readonly Refusal? refusal;

    private Result(T? value, Refusal? refusal) => (this.value, this.refusal) = (value, refusal);

    public bool Ok => refusal is null;

    /// <summary>The value. Asking for it after a refusal is a bug in the caller.</summary>
    public T Value => refusal is null ? value! : throw new InvalidOperationException($"Refused: {refusal.Code}.");

    public IReadOnlyList<Refusal> Refusals => refusal is null ? [] : [refusal];

    public bool Try([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return refusal is null;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
