using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Directory.Contracts;

/// <summary>What other capabilities read of bodies and people; each call is one query, whatever the number asked for.</summary>
public interface IDirectory
{
    Task<BodyLine?> Body(BodyId id, CancellationToken ct);

    /// <summary>By its short stable code.</summary>
    Task<BodyLine?> Body(string code, CancellationToken ct);

    Task<IReadOnlyDictionary<BodyId, BodyLine>> Bodies(IReadOnlyCollection<BodyId> ids, CancellationToken ct);

    /// <summary>The committees that exist on a day, in the order of their names.</summary>
    Task<IReadOnlyList<BodyLine>> Committees(LocalDate on, CancellationToken ct);

    Task<IReadOnlyDictionary<PersonId, PersonLine>> People(IReadOnlyCollection<PersonId> ids, CancellationToken ct);

    /// <summary>Who sat in a body on a day: chair first, then by name.</summary>
    Task<IReadOnlyList<MemberLine>> Members(BodyId body, LocalDate on, CancellationToken ct);

    /// <summary>Whoever sat in a body at any time from one day to another, both included, in no order: for counting many meetings.</summary>
    Task<IReadOnlyList<MemberLine>> MembersBetween(BodyId body, LocalDate first, LocalDate last, CancellationToken ct);

    /// <summary>Bodies whose folded name begins with, or has a word that begins with, what was typed; the best twelve.</summary>
    Task<IReadOnlyList<BodyLine>> Search(string typed, CancellationToken ct);

    /// <summary>The same for people.</summary>
    Task<IReadOnlyList<PersonLine>> SearchPeople(string typed, CancellationToken ct);

    /// <summary>Bodies that bear exactly one of these names (case and diacritics aside), in any language, now or formerly; by the name asked for.</summary>
    Task<IReadOnlyDictionary<string, BodyLine>> FindByName(IReadOnlyCollection<string> names, CancellationToken ct);

    /// <summary>People whose whole name is exactly one of these (case and diacritics aside), where nobody else is called so; by the name asked for.</summary>
    Task<IReadOnlyDictionary<string, PersonLine>> FindPeopleByName(IReadOnlyCollection<string> names, CancellationToken ct);

    /// <summary>The bodies a person sat in on a day.</summary>
    Task<IReadOnlyList<SeatLine>> Seats(PersonId person, LocalDate on, CancellationToken ct);
}

/// <summary>A body in a line.</summary>
public sealed record BodyLine(BodyId Id, string Code, BodyKind Kind, LocalText Name, LocalDate? From, LocalDate? To)
{
    public bool ExistsOn(LocalDate day) => !(From > day) && !(To < day);
}

/// <summary>A person in a line.</summary>
public sealed record PersonLine(PersonId Id, string Name);

/// <summary>A person's seat in a body.</summary>
public sealed record MemberLine(
    PersonId Person,
    string Name,
    string Role,
    string? Label,
    LocalDate? From,
    LocalDate? To,
    PersonId? SubstituteFor
);

/// <summary>A body's seat of a person.</summary>
public sealed record SeatLine(BodyLine Body, string Role, string? Label, LocalDate? From, LocalDate? To);
