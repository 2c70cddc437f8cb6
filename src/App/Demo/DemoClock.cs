using Comitia.App.Hosting;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>Lets the demonstration's past be written on the days it happened; released, it is the system's clock.</summary>
internal sealed class DemoClock : IClock
{
    private Instant? held;

    public Instant GetCurrentInstant() => held ?? Clocks.System.GetCurrentInstant();

    /// <summary>Holds the clock at an instant, but never in the future.</summary>
    public void Hold(Instant at) => held = Instant.Min(at, Clocks.System.GetCurrentInstant());

    public void Release() => held = null;
}
