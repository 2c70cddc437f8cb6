using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Procedure;

/// <summary>A parliament's rules of procedure through time: each version holds from its day until the next one takes effect.</summary>
internal sealed class RulesOfProcedure
{
    private readonly RulesVersion[] versions;

    private RulesOfProcedure(IEnumerable<RulesVersion> versions) => this.versions = [.. versions.OrderBy(v => v.EffectiveFrom)];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<RulesVersion> Versions => versions;

    /// <summary>Refused when two versions take effect on one day, for then neither is the rule.</summary>
    public static Result<RulesOfProcedure> Of(IEnumerable<RulesVersion> versions)
    {
        var rules = new RulesOfProcedure(versions);
        var twice = rules.versions.Zip(rules.versions.Skip(1)).FirstOrDefault(p => p.First.EffectiveFrom == p.Second.EffectiveFrom).First;
        return twice is null ? rules : Refusals.Because(Refusals.TwoVersionsFromOneDay, ("date", twice.EffectiveFrom));
    }

    /// <summary>
    /// The version in effect on that day: for a deadline, the day of the event it is counted from. Refused before the first takes effect.
    /// </summary>
    public Result<RulesVersion> RulesOn(LocalDate date) =>
        versions.LastOrDefault(v => v.EffectiveFrom <= date) is { } inEffect ? inEffect
        : versions is [var first, ..] ? Refusals.Because(Refusals.NoRulesYet, ("date", date), ("first", first.EffectiveFrom))
        : Refusals.Because(Refusals.NoRulesAtAll);
}
