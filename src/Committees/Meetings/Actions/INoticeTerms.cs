using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Meetings.Actions;

/// <summary>By when members are to be told of a meeting: the rules of procedure in effect on its day, counted on the parliament's calendar.</summary>
internal interface INoticeTerms
{
    /// <summary>Null where the rules set no notice, or it cannot be counted.</summary>
    Task<NoticeTerm?> For(LocalDate meeting, Say say, CancellationToken ct);
}

/// <summary>The last day for telling the members, with the sentence that shows how it came about, in the reader's language.</summary>
internal sealed record NoticeTerm(LocalDate Due, string Explanation);

/// <summary>An installation that has not entered its rules of procedure: nothing is assumed for it.</summary>
internal sealed class NoNoticeTerms : INoticeTerms
{
    public Task<NoticeTerm?> For(LocalDate meeting, Say say, CancellationToken ct) => Task.FromResult<NoticeTerm?>(null);
}
