using Comitia.Directory.Contracts;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>Convening, changing and putting off meetings.</summary>
public abstract class ConveningTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task A_convened_meeting_knows_by_when_members_are_told()
    {
        var meeting = await Town.Meeting(await Town.Convene());
        meeting.NoticeDue.Should().Be(new LocalDate(2026, 3, 8));
        meeting.StartsAt.Should().Be(Instant.FromUtc(2026, 3, 10, 10, 0));
        meeting.EndsAt.Should().Be(Instant.FromUtc(2026, 3, 10, 11, 30));
    }

    [Fact]
    public async Task Too_short_a_notice_is_refused_with_the_day_it_was_due()
    {
        var result = await Town.App.Act(new ConveneMeeting(Town.Waters.Id, Town.Wording(new LocalDateTime(2026, 3, 3, 10, 0))), Town.Clerk);
        result
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.notice-short")
            .Which.Facts["due"]
            .Should()
            .Be(new LocalDate(2026, 3, 1));
    }

    [Fact]
    public async Task Too_short_a_notice_goes_through_with_its_reason_on_record()
    {
        var wording = Town.Wording(new LocalDateTime(2026, 3, 3, 10, 0));
        var id = await Town.App.Do(
            new ConveneMeeting(Town.Waters.Id, wording, new LocalDate(2026, 3, 2), "The dam is leaking."),
            Town.Clerk
        );
        (await Town.Meeting(id)).ShortNoticeReason.Should().Be("The dam is leaking.");
    }

    [Fact]
    public async Task A_notice_in_time_keeps_no_reason()
    {
        var id = await Town.App.Do(new ConveneMeeting(Town.Waters.Id, Town.Wording(), new LocalDate(2026, 3, 2), "Just so."), Town.Clerk);
        (await Town.Meeting(id)).ShortNoticeReason.Should().BeNull();
    }

    [Fact]
    public async Task Two_who_change_only_the_participants_do_not_overwrite_each_other()
    {
        var id = await Town.Convene();
        var read = (await Town.Meeting(id)).Version;
        var joint = Town.Wording(with: Town.Roads.Id);
        await Town.App.Do(new ChangeMeeting(id, read, joint), Town.Clerk);
        read = (await Town.Meeting(id)).Version;
        await Town.App.Do(new ChangeMeeting(id, read, joint with { Participants = [] }), Town.Clerk);
        var late = await Town.App.Act(new ChangeMeeting(id, read, joint), Town.Clerk);
        late.Refusals.Should().ContainSingle(r => r.Kind == RefusalKind.Conflict);
    }

    [Fact]
    public async Task A_notice_that_is_still_to_come_is_refused()
    {
        var result = await Town.App.Act(new ConveneMeeting(Town.Waters.Id, Town.Wording(), new LocalDate(2026, 3, 4)), Town.Clerk);
        result.Refusals.Should().ContainSingle(r => r.Code == "meetings.notice-future");
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once()
    {
        var wording = Town.Wording(title: " ", kind: MeetingKind.Joint) with { Minutes = 0, Zone = "Nowhere/Town" };
        var result = await Town.App.Act(new ConveneMeeting(Town.Waters.Id, wording), Town.Clerk);
        result
            .Refusals.Select(r => r.Code)
            .Should()
            .BeEquivalentTo("meetings.title-missing", "meetings.zone-unknown", "meetings.duration", "meetings.joint-alone");
    }

    [Fact]
    public async Task Another_committees_clerk_may_not_convene()
    {
        var result = await Town.App.Act(new ConveneMeeting(Town.Waters.Id, Town.Wording()), Town.As(BodyRoles.Clerk, Town.Roads));
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_participants_clerk_may_not_change_a_joint_meeting()
    {
        var id = await Town.Convene(kind: MeetingKind.Joint, with: Town.Roads.Id);
        var result = await Town.App.Act(new ChangeMeeting(id, null, Town.Wording()), Town.As(BodyRoles.Clerk, Town.Roads));
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_is_told()
    {
        var id = await Town.Convene();
        await Town.App.Do(new ChangeMeeting(id, 1, Town.Wording(title: "Locks")), Town.Clerk);
        var result = await Town.App.Act(new ChangeMeeting(id, 1, Town.Wording(title: "Canals")), Town.Clerk);
        result.Refusals.Should().ContainSingle(r => r.Code == "kernel.changed-meanwhile");
        (await Town.Meeting(id)).Title["en"].Should().Be("Locks");
    }

    [Fact]
    public async Task Changing_the_day_moves_the_instant_and_the_bodies_follow()
    {
        var id = await Town.Convene(kind: MeetingKind.Joint, with: Town.Roads.Id);
        await Town.App.Do(
            new ChangeMeeting(id, null, Town.Wording(new LocalDateTime(2026, 7, 1, 9, 0)) with { Zone = "Asia/Baku" }),
            Town.Clerk
        );
        var meeting = await Town.Meeting(id);
        meeting.StartsAt.Should().Be(Instant.FromUtc(2026, 7, 1, 5, 0));
        meeting.Bodies.Should().ContainSingle().Which.Owns.Should().BeTrue();
    }
}

public sealed class ConveningOnSqlite() : ConveningTests(Store.Sqlite);

public sealed class ConveningOnPostgreSql() : ConveningTests(Store.PostgreSql);
