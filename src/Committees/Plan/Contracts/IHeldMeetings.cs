using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Plan.Contracts;

/// <summary>A meeting that was held, at which a committee can have adopted a plan or approved an account.</summary>
/// <param name="Reference">What shows it: <c>meeting:{id}</c>.</param>
/// <param name="On">The day it took place.</param>
/// <param name="Title">How it is called.</param>
public sealed record HeldMeeting(string Reference, LocalDate On, LocalText Title);

/// <summary>The meetings a committee held lately, newest first, for choosing one; whoever keeps meetings answers.</summary>
public interface IHeldMeetings
{
    Task<IReadOnlyList<HeldMeeting>> Of(BodyId committee, Viewer viewer, CancellationToken ct);
}

/// <summary>The question at which meeting something was decided: one that is on record, or another by name and day.</summary>
/// <param name="Question">The question.</param>
/// <param name="Hint">How a meeting that is not on record is named.</param>
/// <param name="Held">Those to choose from.</param>
/// <param name="Chosen">The reference of the chosen one.</param>
/// <param name="Title">What was typed for another.</param>
/// <param name="On">The day typed for another.</param>
public sealed record MeetingChoice(
    string Question,
    string Hint,
    IReadOnlyList<HeldMeeting> Held,
    string? Chosen,
    string? Title,
    string? On
);
