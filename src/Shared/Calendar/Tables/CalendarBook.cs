using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>The calendar and the rules for one request: read once, however many deadlines are asked for.</summary>
internal sealed class CalendarBook(ComitiaDb db, OfficeDesk office)
{
    private SittingCalendar? days;
    private RulesOfProcedure? rules;
    private List<RulesRecord>? versions;

    public LocalDate Today => office.Today;

    public DateTimeZone Zone => office.Zone;

    public async Task<SittingCalendar> Days(CancellationToken ct) =>
        days ??= SittingCalendar.From(await db.LoadFacts(office.Today, ct)).Value;

    public async Task<RulesOfProcedure> Rules(CancellationToken ct) =>
        rules ??= RulesOfProcedure.Of((await Versions(ct)).Select(Read)).Value;

    /// <summary>The versions as they were filled in, oldest first, without withdrawn ones.</summary>
    public async Task<IReadOnlyList<RulesRecord>> Versions(CancellationToken ct) =>
        versions ??= await db.RulesVersions.AsNoTracking().Where(r => !r.Withdrawn).OrderBy(r => r.EffectiveFrom).ToListAsync(ct);

    /// <summary>The titles of the yearly sessions by their names, from the version in effect on that day.</summary>
    public async Task<IReadOnlyDictionary<string, LocalText>> YearlyTitles(LocalDate day, CancellationToken ct) =>
        (await Versions(ct)).LastOrDefault(v => v.EffectiveFrom <= day)?.Values.Sessions.ToDictionary(s => s.Name, s => s.Title) ?? [];

    private static RulesVersion Read(RulesRecord record) => RuleReading.Read(record.EffectiveFrom, record.Values).Value;
}
