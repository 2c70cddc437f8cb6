using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Publishing.Actions;

/// <summary>Adds versions and tombstones inside the caller's action; it takes public records alone, so an unpublished thing has no way in.</summary>
internal sealed class Publisher : IPublisher
{
    public async Task Publish(ActionContext context, PublicRecord record, CancellationToken ct)
    {
        var kind = RecordKind.Of(record);
        var last = await Last(context.Db, kind, record.CommitteeCode, kind.Named ? record.Name : record.SessionCode, ct);
        if (record.Number <= (last?.Number ?? 0))
        {
            throw new InvalidOperationException(
                $"Version {record.Number} of this {kind.Code} comes after version {last!.Number}: what is published never changes."
            );
        }

        // What was withdrawn is not quoted again as "before".
        var before = last is null || await Stone(context.Db, last, ct) is not null ? null : kind.Read(last.Payload);
        var payload = kind.Write(record);
        var version = new PublicVersion
        {
            Id = Ids.NewGuid(context.Now),
            Kind = kind.Code,
            CommitteeCode = record.CommitteeCode,
            SessionCode = record.SessionCode,
            Name = record.Name,
            Heading = record.Heading,
            Number = record.Number,
            PublishedAt = context.Now,
            Committee = record.Committee,
            Session = record.Session,
            Payload = payload,
            Changes = JsonSerializer.Serialize(before is null ? [] : kind.Compare(before, record), PublicJson.Options),
            ETag = Tag(payload, context.Now.ToUnixTimeMilliseconds()),
        };
        context.Db.Add(version);
        var note = new
        {
            kind = kind.Code,
            committee = version.CommitteeCode,
            session = version.SessionCode,
            name = version.Name,
            number = version.Number,
        };
        context.Note("public_versions", version.Id, null, JsonSerializer.Serialize(note, PublicJson.Options));
    }

    public async Task Withdraw(ActionContext context, string kind, string committeeCode, string leaf, string reason, CancellationToken ct)
    {
        var last = RecordKind.Find(kind) is { } known ? await Last(context.Db, known, committeeCode, leaf, ct) : null;
        if (last is null || await Stone(context.Db, last, ct) is not null)
        {
            return;
        }

        context.Db.Add(
            new Tombstone
            {
                Id = Ids.NewGuid(context.Now),
                Kind = kind,
                CommitteeCode = committeeCode,
                SessionCode = last.SessionCode,
                Name = last.Name,
                UpTo = last.Number,
                At = context.Now,
                Reason = reason,
            }
        );
    }

    internal static Task<PublicVersion?> Last(ComitiaDb db, RecordKind kind, string committee, string leaf, CancellationToken ct) =>
        db.Set<PublicVersion>()
            .Where(v => v.Kind == kind.Code && v.CommitteeCode == committee && (kind.Named ? v.Name : v.SessionCode) == leaf)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(ct);

    internal static Task<Tombstone?> Stone(ComitiaDb db, PublicVersion version, CancellationToken ct) =>
        db.Set<Tombstone>()
            .FirstOrDefaultAsync(
                t =>
                    t.Kind == version.Kind
                    && t.CommitteeCode == version.CommitteeCode
                    && t.Name == version.Name
                    && (version.Name != "" || t.SessionCode == version.SessionCode)
                    && t.UpTo >= version.Number,
                ct
            );

    private static string Tag(string payload, long at) =>
        Base64Url.EncodeToString(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(payload + "\n" + at.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                .AsSpan(0, 15)
        );
}
