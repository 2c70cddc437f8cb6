using System.Text.Json;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Publishing.Actions;
using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Publishing.Tables;

/// <summary>All reading of the public side: from its own versions alone, those withdrawn left out.</summary>
internal sealed class PublicQueries(ComitiaDb db) : IPublished
{
    public Task<bool> UnderCommittee(string code, CancellationToken ct) =>
        db.Set<PublicVersion>().AnyAsync(v => v.CommitteeCode == code, ct);

    public Task<bool> UnderSession(string code, CancellationToken ct) => db.Set<PublicVersion>().AnyAsync(v => v.SessionCode == code, ct);

    /// <summary>The newest version of each record, the newest first; of one committee or of all. One query, without payloads.</summary>
    public async Task<IReadOnlyList<PublishedLine>> Newest(string? committee, CancellationToken ct) =>
        await Lines(
                Live()
                    .Where(v => committee == null || v.CommitteeCode == committee)
                    .Where(v =>
                        !db.Set<PublicVersion>()
                            .Any(w =>
                                w.Kind == v.Kind
                                && w.CommitteeCode == v.CommitteeCode
                                && w.Name == v.Name
                                && (v.Name != "" || w.SessionCode == v.SessionCode)
                                && w.Number > v.Number
                            )
                    )
            )
            .ToListAsync(ct);

    /// <summary>Each publication, the newest first: what a feed tells.</summary>
    public async Task<IReadOnlyList<PublishedLine>> Publications(string? committee, int most, CancellationToken ct) =>
        await Lines(Live().Where(v => committee == null || v.CommitteeCode == committee)).Take(most).ToListAsync(ct);

    /// <summary>One version (the newest where no number is asked for) with the list of all; or the tombstone; null where nothing was ever published.</summary>
    public async Task<PublicFind?> Find(RecordKind kind, string committee, string leaf, int? number, CancellationToken ct)
    {
        var stone = await db.Set<Tombstone>()
            .Where(t => t.Kind == kind.Code && t.CommitteeCode == committee && (kind.Named ? t.Name : t.SessionCode) == leaf)
            .OrderByDescending(t => t.UpTo)
            .FirstOrDefaultAsync(ct);
        var upTo = stone?.UpTo ?? 0;
        var live = db.Set<PublicVersion>()
            .Where(v =>
                v.Kind == kind.Code && v.CommitteeCode == committee && (kind.Named ? v.Name : v.SessionCode) == leaf && v.Number > upTo
            );
        var editions = await live.OrderByDescending(v => v.Number).Select(v => new Edition(v.Number, v.PublishedAt)).ToListAsync(ct);
        if (editions.Count == 0 || number <= upTo)
        {
            return stone is null ? null : new PublicFind(null, editions, stone);
        }

        var version = await live.OrderByDescending(v => v.Number).FirstOrDefaultAsync(v => number == null || v.Number == number, ct);
        return version is null ? null : new PublicFind(version, editions, null);
    }

    public async Task<PublicPlan?> Plan(string committeeCode, string sessionCode, CancellationToken ct) =>
        (await Find(RecordKind.Plan, committeeCode, sessionCode, null, ct))?.Version is { } version
            ? (PublicPlan)RecordKind.Plan.Read(version.Payload)
            : null;

    public async Task<(int Number, bool Withdrawn)> Last(string kind, string committeeCode, string leaf, CancellationToken ct)
    {
        var last = await Publisher.Last(db, RecordKind.Find(kind)!, committeeCode, leaf, ct);
        return last is null ? (0, false) : (last.Number, await Publisher.Stone(db, last, ct) is not null);
    }

    public static IReadOnlyList<PublicChange> Changes(PublicVersion version) =>
        JsonSerializer.Deserialize<List<PublicChange>>(version.Changes, PublicJson.Options)!;

    private IQueryable<PublicVersion> Live() =>
        db.Set<PublicVersion>()
            .Where(v =>
                !db.Set<Tombstone>()
                    .Any(t =>
                        t.Kind == v.Kind
                        && t.CommitteeCode == v.CommitteeCode
                        && t.Name == v.Name
                        && (v.Name != "" || t.SessionCode == v.SessionCode)
                        && t.UpTo >= v.Number
                    )
            );

    private static IQueryable<PublishedLine> Lines(IQueryable<PublicVersion> versions) =>
        versions
            .OrderByDescending(v => v.PublishedAt)
            .ThenByDescending(v => v.Number)
            .ThenBy(v => v.CommitteeCode)
            .ThenBy(v => v.SessionCode)
            .ThenBy(v => v.Kind)
            .Select(v => new PublishedLine(
                v.Kind,
                v.CommitteeCode,
                v.Committee,
                v.SessionCode,
                v.Session,
                v.Name,
                v.Heading,
                v.Number,
                v.PublishedAt,
                v.ETag
            ));
}

/// <summary>A published version in a line.</summary>
internal sealed record PublishedLine(
    string Kind,
    string CommitteeCode,
    LocalText Committee,
    string SessionCode,
    LocalText Session,
    string Name,
    LocalText? Heading,
    int Number,
    Instant PublishedAt,
    string ETag
)
{
    /// <summary>What closes its address.</summary>
    public string Leaf => Name.Length > 0 ? Name : SessionCode;
}

/// <summary>A version by its number and when it was published.</summary>
internal sealed record Edition(int Number, Instant PublishedAt);

/// <summary>A version with all editions of its record, or the tombstone in its place.</summary>
internal sealed record PublicFind(PublicVersion? Version, IReadOnlyList<Edition> Editions, Tombstone? Withdrawn);
