using Comitia.Documents.Contracts;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Account.Contracts;

/// <summary>The account as a file, for the command line, pages and programs: the approved text where there is one, else the account as it stands today.</summary>
public interface IAccountOutputs
{
    /// <summary>
    /// Writes the account of a committee for a session; it need not have been begun. Refuses an unknown committee, session, format or
    /// language, and a reader who may not see it.
    /// </summary>
    /// <param name="format"><c>json</c>, <c>md</c> or <c>docx</c>.</param>
    /// <param name="language">The language of the document's own words, and asked for first in its texts.</param>
    Task<Result<PaperFile>> Write(
        string committeeCode,
        string sessionCode,
        string format,
        string language,
        Viewer viewer,
        CancellationToken ct
    );
}
