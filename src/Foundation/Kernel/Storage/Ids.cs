using System.Security.Cryptography;
using NodaTime;

namespace Comitia.Kernel.Storage;

/// <summary>
/// The id of a record: a Guid of version 7 (RFC 9562, section 5.7) in a type of its own, so that a meeting's id cannot stand where a
/// body's is meant. It is used inside and on the staff side; what the public sees carries a <see cref="PublicId"/> or a code.
/// </summary>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public static class Ids
{
    /// <summary>A new id that sorts by the time it was made.</summary>
    public static TId New<TId>(Instant now)
        where TId : struct, IId<TId> => TId.From(NewGuid(now));

    public static TId From<TId>(Guid value)
        where TId : struct, IId<TId> => TId.From(value);

    public static Guid NewGuid(Instant now) => Guid.CreateVersion7(now.ToDateTimeOffset());

    /// <summary>Reads an id as addresses and forms write it; both the 32-digit and the hyphenated form.</summary>
    public static bool TryParse<TId>(string? text, out TId id)
        where TId : struct, IId<TId>
    {
        var ok = Guid.TryParse(text, out var value);
        id = TId.From(value);
        return ok;
    }
}

/// <summary>The random id by which the public side names a record: it tells neither when the record was made nor how many there are.</summary>
public static class PublicId
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>Twelve characters, some 59 bits, without letters that are read wrongly.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 12);
}
