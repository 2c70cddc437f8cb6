using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Actions;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Meetings.Tests.Support;

/// <summary>One session, plain dates, and a rule that members are told two days before.</summary>
internal sealed class TownCalendar : ISessions, IWrittenDates, ISittingDays, INoticeTerms
{
    public SessionLine Spring { get; } =
        new(
            Ids.New<SessionId>(Instant.FromUtc(2020, 1, 1, 0, 0)),
            "2026-spring",
            LocalText.Of("en", "Spring 2026"),
            false,
            new LocalDate(2026, 2, 1),
            new LocalDate(2026, 5, 31),
            new LocalDate(2026, 1, 20)
        );

    public Task<IReadOnlyList<SessionLine>> All(CancellationToken ct) => Task.FromResult<IReadOnlyList<SessionLine>>([Spring]);

    public Task<SessionLine?> Find(SessionId id, CancellationToken ct) => Task.FromResult(id == Spring.Id ? Spring : null);

    public Task<SessionLine?> Find(string code, CancellationToken ct) => Task.FromResult(code == Spring.Code ? Spring : null);

    public Task<SessionLine?> On(LocalDate day, CancellationToken ct) => Task.FromResult<SessionLine?>(Spring);

    public Task<SessionLine?> Before(SessionId id, CancellationToken ct) => Task.FromResult<SessionLine?>(null);

    public Result<LocalDate> Read(string typed, LocalDate? from = null, LocalDate? to = null) =>
        LocalDatePattern.CreateWithInvariantCulture("d.M.uuuu").Parse(typed.Trim()) is { Success: true } read
            ? read.Value
            : new Refusal("calendar.date-not-understood").With("text", typed);

    public string Echo(LocalDate date, Say say) => date.ToString("dddd d MMMM uuuu", CultureInfo.InvariantCulture);

    public Task<IReadOnlyList<DayMark>> Marks(LocalDate from, LocalDate to, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<DayMark>>([
            new DayMark(new LocalDate(2026, 3, 20), new LocalDate(2026, 3, 24), DayMarkKind.Holiday, null),
        ]);

    public Task<NoticeTerm?> For(LocalDate meeting, Say say, CancellationToken ct) =>
        Task.FromResult<NoticeTerm?>(new NoticeTerm(meeting.PlusDays(-2), "2 days before."));
}
