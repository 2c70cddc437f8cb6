using System.Collections.Concurrent;
using Comitia.Audit.Rules;
using Comitia.Audit.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Audit;

/// <summary>The keys of persons: found or made inside an action's transaction for sealing, read for opening, destroyed for good.</summary>
internal sealed class PersonalKeys
{
    /// <summary>A key that this process made so lately may yet be rolled back with the commit that made it; what is found otherwise is committed.</summary>
    private static readonly Duration Settled = Duration.FromMinutes(5);
    private const int MostKept = 10_000;

    /// <summary>For sealing only: a key destroyed meanwhile still seals, and nobody can open it. Opening reads the store.</summary>
    private readonly ConcurrentDictionary<Guid, byte[]> kept = [];
    private readonly ConcurrentDictionary<Guid, Instant> madeHere = [];
    private byte[]? wrap;

    /// <summary>Keys to seal with, made where there are none. What is about an erased person is sealed with a key that nobody keeps.</summary>
    public async Task<IReadOnlyDictionary<Guid, byte[]>> ForSealing(
        ComitiaDb db,
        IReadOnlyCollection<Guid> subjects,
        Instant now,
        CancellationToken ct
    )
    {
        var keys = new Dictionary<Guid, byte[]>();
        var unknown = new List<Guid>();
        foreach (var subject in subjects)
        {
            if (kept.TryGetValue(subject, out var key))
            {
                keys[subject] = key;
            }
            else
            {
                unknown.Add(subject);
            }
        }

        if (unknown.Count > 0)
        {
            var master = await Wrap(db, ct);
            var found = await db.Set<PersonalKey>().Where(k => unknown.Contains(k.Subject)).ToDictionaryAsync(k => k.Subject, ct);
            foreach (var subject in unknown)
            {
                keys[subject] = found.TryGetValue(subject, out var key) ? Use(key, master, now) : Make(db, subject, master, now);
            }
        }

        return keys;
    }

    public async Task<IReadOnlyDictionary<Guid, byte[]>> ForOpening(ComitiaDb db, IReadOnlyCollection<Guid> subjects, CancellationToken ct)
    {
        if (subjects.Count == 0)
        {
            return new Dictionary<Guid, byte[]>();
        }

        var master = await Wrap(db, ct);
        var found = await db.Set<PersonalKey>().Where(k => subjects.Contains(k.Subject) && k.Wrapped != null).ToListAsync(ct);
        return found.ToDictionary(k => k.Subject, k => Seal.Open(master, k.Subject, k.Wrapped!)!);
    }

    public async Task Destroy(ComitiaDb db, IReadOnlyCollection<Guid> subjects, Instant now, CancellationToken ct)
    {
        var found = await db.Set<PersonalKey>().Where(k => subjects.Contains(k.Subject)).ToDictionaryAsync(k => k.Subject, ct);
        foreach (var subject in subjects)
        {
            kept.TryRemove(subject, out _);
            if (!found.TryGetValue(subject, out var key))
            {
                db.Add(key = new PersonalKey { Subject = subject, Made = now });
            }

            (key.Wrapped, key.Destroyed) = (null, now);
        }
    }

    private byte[] Use(PersonalKey key, byte[] master, Instant now)
    {
        if (key.Wrapped is null)
        {
            return Seal.NewKey();
        }

        var opened = Seal.Open(master, key.Subject, key.Wrapped)!;
        if (kept.Count < MostKept && (!madeHere.TryGetValue(key.Subject, out var at) || now - at > Settled))
        {
            kept[key.Subject] = opened;
            madeHere.TryRemove(key.Subject, out _);
        }

        return opened;
    }

    private byte[] Make(ComitiaDb db, Guid subject, byte[] master, Instant now)
    {
        var key = Seal.NewKey();
        madeHere[subject] = now;
        db.Add(
            new PersonalKey
            {
                Subject = subject,
                Wrapped = Seal.Close(master, subject, key),
                Made = now,
            }
        );
        return key;
    }

    private async Task<byte[]> Wrap(ComitiaDb db, CancellationToken ct) =>
        wrap ??= await InstallationSecrets.Read(db, InstallationSecrets.PersonalKeys, ct);
}

/// <summary>Erasing a person destroys the keys of their record and account.</summary>
internal sealed class KeyErasure(PersonalKeys keys) : IErasureTarget
{
    public async Task<Kernel.Results.Refusal?> Erase(ActionContext context, ErasedPerson who, CancellationToken ct)
    {
        List<Guid> subjects = [.. who.People, .. who.Account is { } account ? [account] : Array.Empty<Guid>()];
        await keys.Destroy(context.Db, subjects, context.Now, ct);
        return null;
    }
}
