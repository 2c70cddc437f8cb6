using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Meetings.Tests.Support;

/// <summary>An invented parliament's bodies and people, kept in memory, so that these tests say nothing about Directory's own tables.</summary>
internal sealed class TownDirectory : IDirectory
{
    private static readonly Instant Made = Instant.FromUtc(2020, 1, 1, 0, 0);
    private readonly Dictionary<BodyId, BodyLine> bodies = [];
    private readonly Dictionary<PersonId, PersonLine> people = [];
    private readonly List<(BodyId Body, MemberLine Line)> seats = [];

    public BodyLine Add(string code, string name, BodyKind kind = BodyKind.Committee)
    {
        var body = new BodyLine(Ids.New<BodyId>(Made), code, kind, LocalText.Of("en", name), null, null);
        bodies[body.Id] = body;
        return body;
    }

    public PersonId Seat(BodyLine body, string name, string role = BodyRoles.Member)
    {
        var person = new PersonLine(Ids.New<PersonId>(Made), name);
        people[person.Id] = person;
        seats.Add((body.Id, new MemberLine(person.Id, name, role, null, null, null, null)));
        return person.Id;
    }

    public PersonId Person(string name)
    {
        var person = new PersonLine(Ids.New<PersonId>(Made), name);
        people[person.Id] = person;
        return person.Id;
    }

    public Task<BodyLine?> Body(BodyId id, CancellationToken ct) => Task.FromResult(bodies.GetValueOrDefault(id));

    public Task<BodyLine?> Body(string code, CancellationToken ct) => Task.FromResult(bodies.Values.FirstOrDefault(b => b.Code == code));

    public Task<IReadOnlyDictionary<BodyId, BodyLine>> Bodies(IReadOnlyCollection<BodyId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<BodyId, BodyLine>>(bodies.Where(b => ids.Contains(b.Key)).ToDictionary());

    public Task<IReadOnlyList<BodyLine>> Committees(LocalDate on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<BodyLine>>([
            .. bodies.Values.Where(b => b.Kind == BodyKind.Committee).OrderBy(b => b.Code, StringComparer.Ordinal),
        ]);

    public Task<IReadOnlyDictionary<PersonId, PersonLine>> People(IReadOnlyCollection<PersonId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<PersonId, PersonLine>>(people.Where(p => ids.Contains(p.Key)).ToDictionary());

    public Task<IReadOnlyList<MemberLine>> Members(BodyId body, LocalDate on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MemberLine>>([.. seats.Where(s => s.Body == body).Select(s => s.Line)]);

    public Task<IReadOnlyList<MemberLine>> MembersBetween(BodyId body, LocalDate first, LocalDate last, CancellationToken ct) =>
        Members(body, first, ct);

    public Task<IReadOnlyList<BodyLine>> Search(string typed, CancellationToken ct) => Task.FromResult<IReadOnlyList<BodyLine>>([]);

    public Task<IReadOnlyList<PersonLine>> SearchPeople(string typed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonLine>>([]);

    public Task<IReadOnlyDictionary<string, BodyLine>> FindByName(IReadOnlyCollection<string> names, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, BodyLine>>(new Dictionary<string, BodyLine>());

    public Task<IReadOnlyDictionary<string, PersonLine>> FindPeopleByName(IReadOnlyCollection<string> names, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, PersonLine>>(new Dictionary<string, PersonLine>());

    public Task<IReadOnlyList<SeatLine>> Seats(PersonId person, LocalDate on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SeatLine>>([]);
}
