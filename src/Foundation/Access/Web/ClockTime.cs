using NodaTime;

namespace Comitia.Access.Web;

/// <summary>The injected clock for the cookie handler, so that a session ends by the same time as everything else.</summary>
internal sealed class ClockTime(IClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
}
