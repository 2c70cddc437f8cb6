using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Plan.Contracts;

/// <summary>A meeting that was held, at which a committee can have adopted a plan or approved an account.</summary>
/// <param name="Reference">What shows it: <c>meeting:{id}</c>; null for one that is not on record here.</param>
/// <param name="On">The day it took place.</param>
/// <param name="Title">How it is called.</param>
/// <param name="Against">What speaks against deciding anything there; null where nothing does.</param>
public sealed record HeldMeeting(string? Reference, LocalDate On, LocalText Title, HeldWarning? Against = null)
{
    /// <summary>What is told after deciding there: the warning goes with it.</summary>
    public string Warned(string told) => Against is null ? told : $"{told} {Against.Word}: {Against.Explanation}";
}

/// <summary>What speaks against deciding at a meeting, such as a missing quorum.</summary>
/// <param name="Word">In a word or two.</param>
/// <param name="Explanation">How it came about, as a sentence.</param>
public sealed record HeldWarning(string Word, string Explanation);

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
public sealed record MeetingChoice(string Question, string Hint, IReadOnlyList<HeldMeeting> Held, string? Chosen, string? Title, string? On)
{
    /// <summary>The meeting that was chosen or written; else everything that is missing, beside its field.</summary>
    /// <param name="language">In which the name was written.</param>
    /// <param name="read">Reads the day.</param>
    /// <param name="nameless">The code of the refusal where another meeting has no name.</param>
    public Result<HeldMeeting> Answer(string language, Func<string, Result<LocalDate>> read, string nameless)
    {
        if (Held.FirstOrDefault(m => m.Reference == Chosen) is { } chosen)
        {
            return chosen;
        }

        var day = read(On ?? string.Empty);
        if (day.Try(out var on))
        {
            return new HeldMeeting(null, on, LocalText.Empty.With(language, Title));
        }

        var problems = day.Refusals.Select(r => r.At("On"));
        return string.IsNullOrWhiteSpace(Title) ? [new Refusal(nameless, Field: "MeetingTitle"), .. problems] : problems.ToList();
    }
}
