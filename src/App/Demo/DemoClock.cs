using NodaTime;

namespace Comitia.App.Demo;

/// <summary>Lets the demonstration's past be written on the days it happened; released, it is the clock that was there before.</summary>
internal sealed class DemoClock(IClock inner) : IClock
{
    /// <summary>Things done one after the other keep their order in every history.</summary>
    private static readonly Duration Step = Duration.FromMilliseconds(10);

    private Instant? held;

    /// <summary>Puts itself around the clock of a program that is being put together.</summary>
    public static void Install(IServiceCollection services) =>
        services.AddSingleton<IClock>(new DemoClock((IClock)services.Last(s => s.ServiceType == typeof(IClock)).ImplementationInstance!));

    public Instant GetCurrentInstant() => held is { } at ? (held = at + Step).Value : inner.GetCurrentInstant();

    /// <summary>Holds the clock at an instant, but never in the future.</summary>
    public void Hold(Instant at) => held = Instant.Min(at, inner.GetCurrentInstant());

    public void Release() => held = null;
}
