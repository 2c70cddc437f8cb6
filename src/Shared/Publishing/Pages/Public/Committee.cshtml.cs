using Comitia.Publishing.Outputs;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Publishing.Pages.Public;

/// <summary>What one committee has published.</summary>
internal sealed class CommitteeModel(PublicQueries published) : PublicPage
{
    public IReadOnlyList<PublishedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string lang, string committee, CancellationToken ct)
    {
        await Office.Refresh(ct: ct);
        Lines = KnowsLanguage(lang) ? await published.Newest(committee, ct) : [];
        if (Lines.Count == 0)
        {
            return Nothing();
        }

        var (tag, changed) = ListTag.Of(Lines, Office.Profile, "committee-" + lang);
        return Answer(tag, changed);
    }
}
