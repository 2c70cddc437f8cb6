using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Bench.World;

/// <summary>The same pages with hardly a row on them: one plan item, one member, and the marks of one member and one guest.</summary>
internal sealed record BareWorld(string Folder, IReadOnlyList<string> Paths)
{
    public const string Clerk = "bare@bench.example";

    public static async Task<BareWorld> Make(string folder)
    {
        await using var hand = await Hand.On(folder);
        var committee = await PlanWorld.Body(hand, BodyKind.Committee, "Committee on Measures");
        var authority = await PlanWorld.Body(hand, BodyKind.PublicAuthority, "Authority for Waterways");
        var session = await PlanWorld.Session(hand);
        var (plan, _) = await PlanWorld.Plan(hand, committee, session, [authority], 1);
        var person = await hand.Do(new AddPerson(new PersonWording("Person number 1")));
        await hand.Do(new AddMembership(person, committee, new SeatWording { Role = BodyRoles.Member }));
        var meeting = await hand.Do(
            new ConveneMeeting(
                committee,
                new MeetingWording(
                    MeetingKind.Ordinary,
                    PlanWorld.Text("Meeting", "İclas"),
                    hand.Today.PlusDays(-3).At(new LocalTime(10, 0))
                ),
                hand.Today.PlusDays(-20)
            )
        );
        await hand.Do(new HoldMeeting(meeting));
        var guest = await hand.Do(new AddPerson(new PersonWording("Person number 2")));
        await hand.Do(
            new MarkAttendance(
                meeting,
                [new AttendanceMark(person, AttendanceState.Present), new AttendanceMark(guest, AttendanceState.Present)]
            )
        );
        await hand.Account(Clerk, BodyRoles.Clerk, BodyScope.Of(committee));
        return new BareWorld(
            folder,
            ["/en/desk", $"/en/desk/plans/{plan}", $"/en/desk/meetings/{meeting.Value:D}", $"/en/desk/directory/bodies/{committee.Value:D}"]
        );
    }
}
