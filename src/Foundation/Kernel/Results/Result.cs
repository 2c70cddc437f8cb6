using System.Diagnostics.CodeAnalysis;

namespace Comitia.Kernel.Results;

/// <summary>What an action answers: the value, or one or more refusals. Never both, never neither.</summary>
public readonly struct Result<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Refusal>? refusals;

    private Result(T value)
    {
        this.value = value;
        refusals = null;
    }

    private Result(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 0)
        {
            throw new ArgumentException("A refusal needs at least one reason.", nameof(refusals));
        }

        value = default;
        this.refusals = refusals;
    }

    public bool Ok => refusals is null;

    /// <summary>The value; asking for it after a refusal is a bug.</summary>
    public T Value => refusals is null ? value! : throw new InvalidOperationException($"Refused: {refusals[0].Code}.");

    public IReadOnlyList<Refusal> Refusals => refusals ?? [];

    /// <summary>True with the value, or false with the refusals.</summary>
    public bool Try([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return refusals is null;
    }

    /// <summary>The same, with the refusals to hand on.</summary>
    public bool Try([MaybeNullWhen(false)] out T result, [NotNullWhen(false)] out List<Refusal>? refused)
    {
        result = value;
        refused = refusals is null ? null : [.. refusals];
        return refusals is null;
    }

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new([refusal]);

    public static implicit operator Result<T>(List<Refusal> refusals) => new(refusals);

    public static Result<T> Refused(IReadOnlyList<Refusal> refusals) => new(refusals);

    /// <summary>The same refusals, as the answer of an action with another result.</summary>
    public Result<TOther> As<TOther>() => Result<TOther>.Refused(Refusals);
}

/// <summary>The answer of an action that has nothing more to say than that it is done.</summary>
public readonly record struct Done
{
    public static readonly Done Yes = default;
}
