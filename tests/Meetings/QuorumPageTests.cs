using System.Net;
using System.Text.RegularExpressions;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>A meeting without quorum is pointed out wherever it matters, and nothing is refused for it.</summary>
public abstract class QuorumPageTests(Store store) : TownTests(store)
{
    private const string Missed = "5 members, more than half of the members in office needed (article 14.1): 3; 2 were there.";

    [Fact]
    public async Task Where_too_few_were_there_the_pages_of_the_meeting_say_so()
    {
        await Rules();
        var id = await Held(present: 2);
        var clerk = await Visitor();
        foreach (var page in new[] { $"meetings/{id}", $"meetings/{id}/decisions/new", $"meetings/{id}/minutes" })
        {
            (await Text(clerk, page)).Should().Contain("No quorum").And.Contain(Missed, page);
        }

        (await Text(clerk, $"meetings/{id}")).Should().NotContain("may not hold", "nothing was decided yet");
        (await Text(clerk, $"meetings/{id}", "az"))
            .Should()
            .Contain("Yetərsay yoxdur")
            .And.Contain("5 üzv, üzvlərin yarısından çoxu iştirak etməlidir (article 14.1): 3 nəfər; 2 nəfər iştirak edib.");
    }

    [Fact]
    public async Task A_decision_without_quorum_is_recorded_with_a_warning()
    {
        await Rules();
        var id = await Held(present: 2);
        var clerk = await Visitor();
        var page = $"/en/desk/meetings/{id}/decisions/new";
        (await Text(clerk, $"meetings/{id}/decisions/new")).Should().Contain("may not hold");
        var recorded = await clerk.Fill(page, new() { ["Form.Text[en]"] = "The lock is repaired." });
        recorded.StatusCode.Should().Be(HttpStatusCode.Redirect);
        var meeting = await Text(clerk, $"meetings/{id}");
        meeting.Should().Contain("The lock is repaired.").And.Contain("may not hold");
        meeting.Should().Contain("The decision is on record. No quorum: " + Missed);
    }

    [Fact]
    public async Task Where_enough_were_there_it_is_said_and_nothing_warns()
    {
        await Rules();
        var id = await Held(present: 3);
        await Town.App.Do(new RecordDecision(id, null, Town.In("The lock is repaired.")), Town.Clerk);
        var clerk = await Visitor();
        var html = await Text(clerk, $"meetings/{id}");
        html.Should().Contain("Quorum reached").And.Contain("needed (article 14.1): 3; 3 were there.").And.NotContain("may not hold");
        (await Text(clerk, $"meetings/{id}/decisions/new")).Should().NotContain("uorum");
    }

    [Fact]
    public async Task What_is_not_known_is_said_to_be_so()
    {
        var id = await Held(present: 2);
        var clerk = await Visitor();
        (await Text(clerk, $"meetings/{id}")).Should().Contain("Quorum not known").And.Contain("No rules of procedure have been entered.");
        await Rules();
        (await Text(clerk, $"meetings/{await Held(present: 0, absent: 0)}"))
            .Should()
            .Contain("Quorum not known")
            .And.Contain("nobody is marked yet");
        (await Text(clerk, $"meetings/{await Held(present: 2, absent: 1)}"))
            .Should()
            .Contain("Quorum not known")
            .And.Contain("2 were there, and 2 are not marked.")
            .And.NotContain("may not hold");
    }

    [Fact]
    public async Task Remote_members_count_where_the_rules_say_so()
    {
        await Rules(remote: true);
        var id = await Held(present: 2, absent: 2, remote: 1);
        (await Text(await Visitor(), $"meetings/{id}")).Should().Contain("Quorum reached");
    }

    [Fact]
    public async Task A_meeting_to_come_and_one_with_a_guest_need_none()
    {
        await Rules();
        var clerk = await Visitor();
        (await Text(clerk, $"meetings/{await Town.Convene()}")).Should().NotContain("uorum");
        var guests = await Town.Past(kind: MeetingKind.Bilateral);
        await Town.App.Do(new HoldMeeting(guests), Town.Clerk);
        (await Text(clerk, $"meetings/{guests}")).Should().NotContain("uorum");
    }

    [Fact]
    public async Task Whoever_says_at_which_meeting_the_plan_was_adopted_sees_which_had_no_quorum()
    {
        await Rules();
        var (plan, _) = await Town.Plan();
        var without = await Held(present: 2);
        await Held(present: 5, absent: 0);
        var clerk = await Visitor();
        var html = await clerk.GetStringAsync($"/en/desk/plans/{plan}/adopt");
        WebUtility.HtmlDecode(html).Split(Missed).Should().HaveCount(2, "one of the two meetings is marked");
        var adopted = await clerk.Send(
            $"/en/desk/plans/{plan}/adopt",
            html,
            new()
            {
                ["Mark"] = Regex.Match(html, "name=\"Mark\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture).Groups["mark"].Value,
                ["Held"] = $"meeting:{without}",
            }
        );
        adopted.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await Text(clerk, $"plans/{plan}")).Should().Contain("No quorum: " + Missed);
    }

    [Fact]
    public async Task Whoever_approves_the_account_at_a_meeting_without_quorum_is_told()
    {
        await Rules();
        await Town.ByCode("account.open", new { committee = Town.Waters.Id, session = Town.Calendar.Spring.Id });
        var without = await Held(present: 2);
        var clerk = await Visitor();
        var page = "/en/desk/session-accounts/waters/2026-spring/approve";
        var html = await clerk.GetStringAsync(page);
        WebUtility.HtmlDecode(html).Should().Contain("No quorum").And.Contain(Missed);
        var seen = WebUtility.HtmlDecode(
            Regex.Match(html, "name=\"seen\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture).Groups["mark"].Value
        );
        var approved = await clerk.Send(page, html, new() { ["seen"] = seen, ["Held"] = $"meeting:{without}" });
        approved.StatusCode.Should().Be(HttpStatusCode.Redirect, await approved.Content.ReadAsStringAsync());
        (await Text(clerk, "session-accounts/waters/2026-spring")).Should().Contain("No quorum: " + Missed);
    }

    [Fact]
    public async Task At_a_joint_meeting_each_committee_has_its_own()
    {
        await Rules();
        var guest = Town.Directory.Seat(Town.Roads, "Nigar Ford");
        var id = await Town.Past(kind: MeetingKind.Joint, with: Town.Roads.Id);
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        await Mark(id, [.. Town.Members.Select(m => new AttendanceMark(m, AttendanceState.Present)), new(guest, AttendanceState.Absent)]);
        var html = await Text(await Visitor(), $"meetings/{id}");
        html.Should().Contain("Quorum of Committee on Inland Waters").And.Contain("3; 4 were there.");
        html.Should().Contain("Quorum of Committee on Roads").And.Contain("1; nobody was there.");
    }

    private static async Task<string> Text(HttpClient visitor, string page, string language = "en") =>
        Regex.Replace(WebUtility.HtmlDecode(await visitor.GetStringAsync($"/{language}/desk/{page}")), @"\s+", " ", RegexOptions.None);

    private async Task<MeetingId> Held(int present, int? absent = null, int remote = 0)
    {
        var id = await Town.Past();
        await Town.App.Do(new HoldMeeting(id), Town.Clerk);
        PersonId[] all = [Town.Chair, .. Town.Members];
        var states = Enumerable
            .Repeat(AttendanceState.Present, present)
            .Concat(Enumerable.Repeat(AttendanceState.Remote, remote))
            .Concat(Enumerable.Repeat(AttendanceState.Absent, absent ?? all.Length - present));
        await Mark(id, [.. all.Zip(states, (person, state) => new AttendanceMark(person, state))]);
        return id;
    }

    private Task<int> Mark(MeetingId id, IReadOnlyList<AttendanceMark> marks) => Town.App.Do(new MarkAttendance(id, marks), Town.Clerk);

    private Task<RulesVersionId> Rules(bool remote = false) =>
        Town.App.Do(
            new AddRules(
                new LocalDate(2020, 1, 1),
                new RuleValues
                {
                    Quorum = new ShareValue("1/2", null, MoreThan: true, CountedOf.MembersInOffice, "article 14.1"),
                    Remote = remote ? new RemoteValue(RemoteRole.Members, CountsTowardsQuorum: true, MayVote: true, "article 15") : null,
                }
            )
        );
}

public sealed class QuorumPagesOnSqlite() : QuorumPageTests(Store.Sqlite);

public sealed class QuorumPagesOnPostgreSql() : QuorumPageTests(Store.PostgreSql);
