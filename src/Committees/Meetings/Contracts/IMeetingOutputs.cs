using Comitia.Documents.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Meetings.Contracts;

/// <summary>The papers of meetings as files.</summary>
public interface IMeetingOutputs
{
    /// <summary>
    /// The minutes of a meeting: as they were written, else as the record drafts them, marked as a draft. Refused for an unknown meeting,
    /// format or language.
    /// </summary>
    /// <param name="meeting">The meeting's id, or the name under which it is public.</param>
    /// <param name="format"><c>docx</c>, <c>md</c> or <c>akn</c> (Akoma Ntoso 3.0, <c>debateReport</c>).</param>
    /// <param name="language">A language of the program.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="ct">Stops the writing.</param>
    Task<Result<PaperFile>> Minutes(string meeting, string format, string language, Viewer viewer, CancellationToken ct);
}
