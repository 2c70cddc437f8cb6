using Comitia.Publishing.Outputs;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Publishing.Pages.Public;

/// <summary>What is published: newest first, and by committee.</summary>
internal sealed class StartModel(PublicQueries published) : PublicPage
{
    public IReadOnlyList<PublishedLine> Lines { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string lang, CancellationToken ct)
    {
        if (!KnowsLanguage(lang))
        {
            return Nothing();
        }

        await Office.Refresh(ct: ct);
        Lines = await published.Newest(committee: null, ct);
        var (tag, changed) = ListTag.Of(Lines, Office.Profile, "start-" + lang);
        return Answer(tag, changed);
    }
}
