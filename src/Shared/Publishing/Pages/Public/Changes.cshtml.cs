using Comitia.Publishing.Outputs;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Publishing.Pages.Public;

/// <summary>What changed in one version of a record, whole.</summary>
internal sealed class ChangesModel(PublicQueries published) : RecordPage
{
    public async Task<IActionResult> OnGetAsync(
        string lang,
        string committee,
        string segment,
        string session,
        int number,
        CancellationToken ct
    )
    {
        await Office.Refresh(ct: ct);
        var kind = KnowsLanguage(lang) ? RecordKind.OfSegment(segment) : null;
        var found = kind is null ? null : await published.Find(kind, committee, session, number, ct);
        if (found?.Version is not { } version)
        {
            return Nothing(found?.Withdrawn);
        }

        Found = found;
        Changes = PublicQueries.Changes(version);
        return Answer(ListTag.Of(found, Office.Profile, "changes-" + lang), found.Editions[0].PublishedAt);
    }
}
