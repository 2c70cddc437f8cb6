using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Calendar.Tests.Support;

/// <summary>The rules of an invented parliament.</summary>
internal static class Values
{
    public static readonly RuleValues All = new()
    {
        MeetingNotice = new DaysValue(2, DayUnit.Working, "article 12.3"),
        Quorum = new ShareValue("1/2", null, MoreThan: true, CountedOf.MembersInOffice, "article 30.1"),
        Majority = new ShareValue("2/3", null, MoreThan: false, CountedOf.VotesCast, "article 31"),
        Response = new DaysValue(30, DayUnit.Calendar, "article 40", Roll: DayRoll.ToNextWorkingDay, CutOff: new LocalTime(18, 0)),
        TripReport = new DaysValue(5, DayUnit.Sitting, "article 55"),
        Remote = new RemoteValue(RemoteRole.Members | RemoteRole.Witnesses, CountsTowardsQuorum: true, MayVote: false, "article 33"),
        SessionStart = new StartValue(DayOffMoves: true, "article 5.2"),
        Sessions =
        [
            new(
                "spring",
                LocalText.Of("az", "2026-cı ilin yaz sessiyası").With("en", "Spring session 2026"),
                new(2, 1),
                new(5, 31),
                new AnnualDate(1, 16),
                "article 5.1"
            ),
            new(
                "autumn",
                LocalText.Of("az", "2026-cı ilin payız sessiyası").With("en", "Autumn session 2026"),
                new(9, 30),
                new(12, 30),
                null,
                "article 5.1"
            ),
        ],
    };
}
