using Comitia.Kernel.Results;

namespace Comitia.Calendar.Rules.Procedure;

/// <summary>
/// So many members: a fixed number, or a share of something, reached ("at least half") or passed ("more than half").
/// </summary>
internal sealed record Threshold
{
    public const int MostMembers = 10_000;

    private Threshold() { }

    /// <summary>The share as a fraction in whole numbers, so that two thirds of 15 is 10 and not 9.99; null for a fixed number.</summary>
    public (int Numerator, int Denominator)? Share { get; private init; }
    public int? Number { get; private init; }
    public bool MoreThan { get; private init; }

    public static Result<Threshold> AtLeastShare(int numerator, int denominator) => Fraction(numerator, denominator, moreThan: false);

    /// <summary>Refused for the whole: nothing is more than all.</summary>
    public static Result<Threshold> MoreThanShare(int numerator, int denominator) => Fraction(numerator, denominator, moreThan: true);

    public static Result<Threshold> AtLeast(int number) =>
        number is < 1 or > MostMembers
            ? Refusals.Because(Refusals.NumberOutOfRange, ("number", number), ("most", MostMembers))
            : new Threshold { Number = number };

    /// <summary>The least number that satisfies it when its base counts so many; never below 1, for nobody is no quorum.</summary>
    public int Needed(int of)
    {
        if (Share is not var (numerator, denominator))
        {
            return Number!.Value;
        }

        var parts = (long)of * numerator;
        return (int)Math.Max(1, MoreThan ? parts / denominator + 1 : (parts + denominator - 1) / denominator);
    }

    private static Result<Threshold> Fraction(int numerator, int denominator, bool moreThan) =>
        numerator < 1 || denominator > MostMembers || numerator > denominator || (moreThan && numerator == denominator)
            ? Refusals.Because(Refusals.ShareOutOfRange, ("share", $"{numerator}/{denominator}"))
            : new Threshold { Share = (numerator, denominator), MoreThan = moreThan };
}
