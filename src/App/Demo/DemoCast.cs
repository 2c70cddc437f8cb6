using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.App.Demo;

/// <summary>Everything the demonstration's story needs by name: its bodies, people, sessions, and those who act in it.</summary>
internal sealed record DemoCast(
    LocalDate Today,
    IReadOnlyDictionary<string, BodyId> Bodies,
    IReadOnlyDictionary<string, PersonId> People,
    DemoSessions Sessions,
    Viewer Clerk,
    Viewer Chair
)
{
    public BodyId Committee => Bodies["committee"];

    /// <summary>A working day, so many days from today.</summary>
    public LocalDate Day(int days) => DemoCalendar.Day(Today, days);
}

/// <summary>The session before, the one in progress, and the one to come.</summary>
internal sealed record DemoSessions(SessionId Past, SessionId Current, SessionId Next);
