using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;
using CsCheck;

namespace Comitia.Calendar.Tests.Support;

/// <summary>Any rule that can exist, up to 60 days.</summary>
internal static class AnyRule
{
    public static readonly Gen<DayRule> Gen = CsCheck
        .Gen.Select(
            CsCheck.Gen.Int[1, 60],
            CsCheck.Gen.Enum<DayUnit>(),
            CsCheck.Gen.Enum<DayDirection>(),
            CsCheck.Gen.Enum<DayCounting>(),
            CsCheck.Gen.Enum<DayRoll>(),
            CsCheck.Gen.Bool
        )
        .Select(
            (count, unit, direction, counting, roll, recessStops) =>
                DayRule
                    .Of(
                        count,
                        unit,
                        direction,
                        counting,
                        unit == DayUnit.Calendar ? roll : DayRoll.None,
                        unit != DayUnit.Sitting && recessStops
                    )
                    .Value
        );
}
