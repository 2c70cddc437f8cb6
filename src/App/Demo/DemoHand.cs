using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>Does things for the demonstration, as one of its people on one of its days; a refusal is a bug of the demonstration.</summary>
internal sealed class DemoHand(IActions actions, DemoClock clock, CancellationToken ct)
{
    public static readonly Viewer Maker = Viewer.Operator("demonstration");

    /// <summary>Who acts until somebody else does.</summary>
    public Viewer Actor { get; private set; } = Maker;

    public Asked Asked => new(Actor);

    /// <summary>Lets somebody act on a day, at nine plus so many minutes.</summary>
    public DemoHand At(LocalDate day, Viewer actor, int minutes = 0)
    {
        clock.Hold(day.At(new LocalTime(9, 0)).PlusMinutes(minutes).InUtc().ToInstant());
        Actor = actor;
        return this;
    }

    public async Task<T> Took<T>(Task<Result<T>> asked)
    {
        var result = await asked;
        return result.Ok ? result.Value : throw Refused(typeof(T).Name, result.Refusals);
    }

    public async Task<TResult> Do<TResult>(IInput<TResult> input, string? reason = null)
    {
        var result = await actions.Run(input, new Asked(Actor, Reason: reason), ct);
        return result.Ok ? result.Value : throw Refused(input.GetType().Name, result.Refusals);
    }

    private static InvalidOperationException Refused(string what, IReadOnlyList<Refusal> refusals) =>
        new($"The demonstration could not be made: {what} was refused: {string.Join(", ", refusals.Select(r => r.Code))}");
}
