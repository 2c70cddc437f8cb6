using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Kernel.Panels;

/// <summary>The questions of the start page that capabilities answer, in their order; the fourth, what happened, is answered by <see cref="IHappenings"/>.</summary>
public enum StartQuestion
{
    Late,
    ThisWeek,
    WaitsForMe,
}

/// <summary>One line of the start page, which can be dealt with where it stands: a link, and where there is one, a single next step.</summary>
public sealed record StartLine(
    StartQuestion Question,
    string Title,
    string Link,
    LocalDate? Date,
    string Note,
    StartStep? Step = null,
    string? Language = null
);

/// <summary>The next step of a line: a button that opens a form, by its address.</summary>
public sealed record StartStep(string Label, string Link);

/// <summary>A capability's contribution to the start page.</summary>
public interface IStartLines
{
    Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct);
}
