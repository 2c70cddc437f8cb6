using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Actions;

/// <summary>What the actions on versions of the rules share.</summary>
internal static class RulesVersions
{
    public static Task<List<RulesRecord>> Standing(ActionContext context, CancellationToken ct) =>
        context.Db.RulesVersions.AsTracking().Where(r => !r.Withdrawn).OrderBy(r => r.EffectiveFrom).ToListAsync(ct);

    /// <summary>
    /// What is wrong with the values, with the day, or with the day among the others. Rules that apply are amended by a later version and
    /// completed by an earlier one; nothing is put between versions that deadlines have already been counted by.
    /// </summary>
    public static List<Refusal> Problems(LocalDate from, RuleValues values, List<RulesRecord> others, LocalDate today)
    {
        var found = RuleReading.Read(from, values).Refusals.ToList();
        if (from.Year is < 1900 or > 2199)
        {
            found.Add(
                Refusals
                    .Because(Refusals.YearOutOfRange, ("year", CountWords.Digits(from.Year)), ("from", "1900"), ("to", "2199"))
                    .At("EffectiveFrom")
            );
        }

        if (others.Exists(r => r.EffectiveFrom == from))
        {
            found.Add(Refusals.Because(Refusals.TwoVersionsFromOneDay, ("date", from)).At("EffectiveFrom"));
        }

        var applied = others.FindAll(r => r.EffectiveFrom <= today);
        if (applied.Exists(r => r.EffectiveFrom < from) && applied.Find(r => r.EffectiveFrom > from) is { } later)
        {
            found.Add(Refusals.Because(Refusals.RulesBetween, ("date", later.EffectiveFrom)).At("EffectiveFrom"));
        }

        return found;
    }
}
