using Comitia.Publishing.Contracts;
using Comitia.Publishing.Outputs;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Publishing.Pages.Public;

/// <summary>One public record at one version: the newest, or one asked for by its number.</summary>
internal abstract class RecordPage<TRecord>(PublicQueries published, RecordKind kind) : RecordPage
    where TRecord : PublicRecord
{
    public TRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string lang, string committee, string session, int? number, CancellationToken ct)
    {
        await Office.Refresh(ct: ct);
        var found = KnowsLanguage(lang) ? await published.Find(kind, committee, session, number, ct) : null;
        if (found?.Version is not { } version)
        {
            return Nothing(found?.Withdrawn);
        }

        Found = found;
        Changes = PublicQueries.Changes(version);
        Record = (TRecord)kind.Read(version.Payload);
        return Answer(ListTag.Of(found, Office.Profile, $"{GetType().Name}-{lang}-{number}"), found.Editions[0].PublishedAt);
    }
}

/// <summary>What the pages of all kinds of record share.</summary>
internal abstract class RecordPage : PublicPage
{
    public PublicFind Found { get; protected set; } = null!;

    public PublicVersion Version => Found.Version!;

    public IReadOnlyList<PublicChange> Changes { get; protected set; } = [];

    public bool IsNewest => Version.Number == Found.Editions[0].Number;

    /// <summary>The address of this record without a version: the newest.</summary>
    public string Address => Addresses.Record(Lang, Version.Kind, Version.CommitteeCode, Version.Leaf);

    public string VersionAddress(int number) => Addresses.Version(Lang, Version.Kind, Version.CommitteeCode, Version.Leaf, number);

    /// <summary>The way here; the page's own title closes it.</summary>
    public IReadOnlyList<(string Text, string Link)> Trail(bool below = false)
    {
        List<(string Text, string Link)> way =
        [
            (T["public.start.title"], Addresses.Start(Lang)),
            (Version.Committee.In(Lang).Text, Addresses.Committee(Lang, Version.CommitteeCode)),
        ];
        if (below)
        {
            way.Add((T["public.kind-of-record." + Version.Kind] + ", " + (Version.Heading ?? Version.Session).In(Lang).Text, Address));
        }

        return way;
    }
}
