using Comitia.Documents.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Plan.Contracts;

/// <summary>A plan as a file, for the command line, pages and programs: the working text as it stands.</summary>
public interface IPlanOutputs
{
    /// <summary>Writes the plan of a committee for a session. Refuses an unknown committee, session, format or language, and a reader who may not see it.</summary>
    /// <param name="committeeCode">The committee's code.</param>
    /// <param name="sessionCode">The session's code.</param>
    /// <param name="format"><c>docx</c>, <c>xlsx</c>, <c>md</c> or <c>json</c>.</param>
    /// <param name="languages">One language, or several to stand side by side.</param>
    /// <param name="viewer">Who asks.</param>
    /// <param name="ct">Cancels it.</param>
    Task<Result<PaperFile>> Write(
        string committeeCode,
        string sessionCode,
        string format,
        IReadOnlyList<string> languages,
        Viewer viewer,
        CancellationToken ct
    );

    /// <summary>The letterhead of a plan's Word file in one language, or in several side by side; the languages must be known.</summary>
    Letterhead Letterhead(IReadOnlyList<string> languages);

    /// <summary>The languages of "both" are those of the product, in their order; otherwise the one asked for.</summary>
    IReadOnlyList<string> Languages(string asked);
}
