using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Account.Tests.World;

/// <summary>Two invented committees and two sessions, without the capabilities that keep them.</summary>
internal sealed class Places : IDirectory, ISessions, ISittingDays, IWrittenDates
{
    public static readonly BodyLine Waters = Committee(1, "waters", "Committee on Inland Waters", "Daxili sular komitəsi");
    public static readonly BodyLine Budget = Committee(2, "budget", "Budget Committee", "Büdcə komitəsi");

    public static readonly SessionLine Autumn = new(
        SessionId.From(new Guid(11, 0, 0, new byte[8])),
        "2025-autumn",
        LocalText.Of("en", "autumn session of 2025").With("az", "2025-ci ilin payız sessiyası"),
        false,
        new LocalDate(2025, 9, 30),
        new LocalDate(2025, 12, 30),
        new LocalDate(2025, 9, 15)
    );

    public static readonly SessionLine Spring = new(
        SessionId.From(new Guid(12, 0, 0, new byte[8])),
        "2026-spring",
        LocalText.Of("en", "spring session of 2026").With("az", "2026-cı ilin yaz sessiyası"),
        false,
        new LocalDate(2026, 2, 1),
        new LocalDate(2026, 5, 31),
        new LocalDate(2026, 1, 15)
    );

    private static readonly BodyLine[] Known = [Waters, Budget];
    private static readonly SessionLine[] Times = [Spring, Autumn];

    private static BodyLine Committee(int n, string code, string en, string az) =>
        new(BodyId.From(new Guid(n, 0, 0, new byte[8])), code, BodyKind.Committee, LocalText.Of("en", en).With("az", az), null, null);

    public Task<BodyLine?> Body(BodyId id, CancellationToken ct) => Task.FromResult(Known.FirstOrDefault(b => b.Id == id));

    public Task<BodyLine?> Body(string code, CancellationToken ct) => Task.FromResult(Known.FirstOrDefault(b => b.Code == code));

    public Task<IReadOnlyDictionary<BodyId, BodyLine>> Bodies(IReadOnlyCollection<BodyId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<BodyId, BodyLine>>(Known.Where(b => ids.Contains(b.Id)).ToDictionary(b => b.Id));

    public Task<IReadOnlyList<BodyLine>> Committees(LocalDate on, CancellationToken ct) => Task.FromResult<IReadOnlyList<BodyLine>>(Known);

    public Task<IReadOnlyDictionary<PersonId, PersonLine>> People(IReadOnlyCollection<PersonId> ids, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<PersonId, PersonLine>>(new Dictionary<PersonId, PersonLine>());

    public Task<IReadOnlyList<MemberLine>> Members(BodyId body, LocalDate on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MemberLine>>([]);

    public Task<IReadOnlyList<MemberLine>> MembersBetween(BodyId body, LocalDate first, LocalDate last, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<MemberLine>>([]);

    public Task<IReadOnlyList<BodyLine>> Search(string typed, CancellationToken ct) => Task.FromResult<IReadOnlyList<BodyLine>>([]);

    public Task<IReadOnlyList<PersonLine>> SearchPeople(string typed, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<PersonLine>>([]);

    public Task<IReadOnlyDictionary<string, BodyLine>> FindByName(IReadOnlyCollection<string> names, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, BodyLine>>(new Dictionary<string, BodyLine>(StringComparer.Ordinal));

    public Task<IReadOnlyDictionary<string, PersonLine>> FindPeopleByName(IReadOnlyCollection<string> names, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, PersonLine>>(new Dictionary<string, PersonLine>(StringComparer.Ordinal));

    public Task<IReadOnlyList<SeatLine>> Seats(PersonId person, LocalDate on, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<SeatLine>>([]);

    public Task<IReadOnlyList<SessionLine>> All(CancellationToken ct) => Task.FromResult<IReadOnlyList<SessionLine>>(Times);

    public Task<SessionLine?> Find(SessionId id, CancellationToken ct) => Task.FromResult(Times.FirstOrDefault(s => s.Id == id));

    public Task<SessionLine?> Find(string code, CancellationToken ct) => Task.FromResult(Times.FirstOrDefault(s => s.Code == code));

    public Task<SessionLine?> On(LocalDate day, CancellationToken ct) => Task.FromResult<SessionLine?>(Spring);

    public Task<SessionLine?> Before(SessionId id, CancellationToken ct) => Task.FromResult(id == Spring.Id ? Autumn : null);

    public Task<IReadOnlyList<DayMark>> Marks(LocalDate from, LocalDate to, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DayMark>>([]);

    public Result<LocalDate> Read(string typed, LocalDate? from = null, LocalDate? to = null) =>
        LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu").Parse(typed) is { Success: true } read
            ? read.Value
            : new Refusal("dates.unread");

    public string Echo(LocalDate date, Say say) => date.ToString("uuuu-MM-dd", null);
}
