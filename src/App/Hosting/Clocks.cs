using NodaTime;

namespace Comitia.App.Hosting;

/// <summary>The one place that names the system's clock.</summary>
public static class Clocks
{
#pragma warning disable RS0030 // here, and nowhere else
    public static IClock System { get; } = SystemClock.Instance;
#pragma warning restore RS0030
}
