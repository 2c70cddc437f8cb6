using System.Collections.Frozen;

namespace Comitia.Access.Tests.Matrix;

/// <summary>Over what an action's sample is authorised, besides the permission it asks for.</summary>
internal enum Reach
{
    /// <summary>A record of the first committee, or the installation as a whole: only who holds the permission there.</summary>
    There,

    /// <summary>The address book: whoever holds the permission anywhere.</summary>
    AnyScope,
}

/// <summary>An input that goes through for whoever may do it, on a record of the matrix' world.</summary>
internal sealed record Sample(Func<MatrixWorld, Actor, object> Input, Reach Reach = Reach.There);

/// <summary>A sample for every action. A new action without one fails the matrix by its name: add it to its capability's list.</summary>
internal static class Samples
{
    public static readonly FrozenDictionary<string, Sample> All = (
        (IReadOnlyList<(string, Sample)>)
            [
                .. AccessSamples.All,
                .. DirectorySamples.All,
                .. CalendarSamples.All,
                .. PlanSamples.All,
                .. MeetingSamples.All,
                .. AccountSamples.All,
            ]
    ).ToFrozenDictionary(s => s.Item1, s => s.Item2, StringComparer.Ordinal);

    /// <summary>A text in English.</summary>
    public static Dictionary<string, string> Words(string text) => new(StringComparer.Ordinal) { ["en"] = text };

    public static (string, Sample) Of(string action, Func<MatrixWorld, object> input, Reach reach = Reach.There) =>
        (action, new Sample((world, _) => input(world), reach));
}
