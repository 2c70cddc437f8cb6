using System.Net;
using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Meetings.Tests.Support;
using Comitia.Publishing.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>An agenda goes out: circulated, published, frozen, compared; what is taken without the public stays inside.</summary>
public abstract class AgendaIssueTests(Store store) : TownTests(store)
{
    [Fact]
    public async Task An_empty_agenda_does_not_go_out()
    {
        var id = await Town.Convene();
        (await Town.App.Act(new PublishAgenda(id), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.agenda-empty");
        (await Town.App.Act(new CirculateAgenda(id), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.agenda-empty");
    }

    [Fact]
    public async Task Circulating_freezes_it_and_tells_the_members()
    {
        var id = await WithItems("Dams");
        (await Town.App.Do(new CirculateAgenda(id), Town.Clerk)).Should().Be(1);
        (await Town.Meeting(id)).NoticeGivenOn.Should().Be(new LocalDate(2026, 3, 2));
        (await Versions(id)).Should().ContainSingle(v => v.Stage == AgendaStage.Circulated);
        (await Anonymous(id)).Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_went_out_stays_when_the_agenda_changes()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new CirculateAgenda(id), Town.Clerk);
        var before = (await Versions(id))[0].Snapshot;
        await Town.App.Do(new AddAgendaItem(id, Item("Bridges")), Town.Clerk);
        (await Versions(id))[0].Snapshot.Should().Be(before);
        (await Town.App.Do(new CirculateAgenda(id), Town.Clerk)).Should().Be(2);
        (await Town.App.Act(new CirculateAgenda(id), Town.Clerk)).Refusals.Should().ContainSingle(r => r.Code == "meetings.agenda-same");
    }

    [Fact]
    public async Task An_agenda_that_moved_since_it_was_read_is_not_sent_unread()
    {
        var id = await WithItems("Dams");
        (await Town.App.Act(new PublishAgenda(id, "another"), Town.Clerk))
            .Refusals.Should()
            .ContainSingle(r => r.Code == "meetings.agenda-moved");
    }

    [Fact]
    public async Task Members_told_too_late_need_a_reason()
    {
        var id = await Town.App.Do(
            new ConveneMeeting(Town.Waters.Id, Town.Wording(new LocalDateTime(2026, 3, 3, 10, 0)), null, "The dam broke."),
            Town.Clerk
        );
        await Town.App.Do(new AddAgendaItem(id, Item("Dams")), Town.Clerk);
        await Town.App.Do(new CirculateAgenda(id), Town.Clerk);
        (await Town.Meeting(id)).ShortNoticeReason.Should().Be("The dam broke.", "it was given when the meeting was convened");
    }

    [Fact]
    public async Task A_published_agenda_is_public_and_a_closed_item_is_a_number_alone()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new AddAgendaItem(id, Item("Secret talks", closed: true)), Town.Clerk);
        await Town.App.Do(new PublishAgenda(id), Town.As(BodyRoles.Chair));
        var page = await Page(id);
        page.Should().Contain("Dams").And.Contain("Taken without the public").And.NotContain("Secret");
        (await Town.App.Visitor().GetStringAsync($"/api/v1/public/meetings/waters/{(await Town.Meeting(id)).PublicId}"))
            .Should()
            .Contain("Dams")
            .And.NotContain("Secret");
    }

    [Fact]
    public async Task A_second_version_says_in_public_what_changed()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        await Town.App.Do(new AddAgendaItem(id, Item("Bridges")), Town.Clerk);
        (await Page(id)).Should().NotContain("Bridges", "nothing published changes silently");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        (await Page(id)).Should().Contain("Bridges").And.Contain("Item 2 was added");
    }

    [Fact]
    public async Task The_public_hears_when_a_published_meeting_is_cancelled_and_when_that_is_taken_back()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        await Town.App.Do(new CancelMeeting(id, "An inner reason."), Town.Clerk);
        (await Page(id)).Should().Contain("Cancelled").And.NotContain("inner reason");
        await Town.App.Do(new TakeBackMeetingWord(id), Town.Clerk);
        (await Page(id)).Should().Contain("state-scheduled");
    }

    [Fact]
    public async Task The_public_hears_to_which_day_it_was_put_off()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        await Town.App.Do(new PostponeMeeting(id, new LocalDateTime(2026, 3, 24, 10, 0), "Ill."), Town.Clerk);
        (await Page(id)).Should().Contain("It was put off to 24 March 2026");
    }

    [Fact]
    public async Task A_withdrawn_page_does_not_come_back_with_a_word_on_the_meeting()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        var name = (await Town.Meeting(id)).PublicId;
        await Town.App.Do(new WithdrawRecord("meeting", "waters", "", "Published by mistake.", name), RunningApp.Operator);
        await Town.App.Do(new CancelMeeting(id, "Ill."), Town.Clerk);
        (await Anonymous(id)).Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_public_meeting_whose_time_has_passed_is_not_shown_as_scheduled()
    {
        var id = await WithItems("Dams");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        Town.App.Clock.Advance(Duration.FromDays(30));
        (await Page(id)).Should().Contain("Time passed").And.NotContain("state-scheduled");
    }

    [Theory]
    [InlineData(BodyRoles.Member)]
    [InlineData(BodyRoles.Observer)]
    public async Task Only_those_who_may_send_it_out(string role)
    {
        var id = await WithItems("Dams");
        (await Town.App.Act(new PublishAgenda(id), Town.As(role)))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == Kernel.Results.RefusalKind.Forbidden);
    }

    [Fact]
    public async Task The_clerk_reads_what_goes_out_and_what_changed_before_sending_it()
    {
        var id = await WithItems("Dams");
        var client = await Visitor();
        (await client.GetStringAsync($"/en/desk/meetings/{id}")).Should().Contain("Circulate the agenda").And.Contain("Publish the agenda");
        var form = await client.GetStringAsync($"/en/desk/meetings/{id}/agenda/issue?stage=Published");
        form.Should().Contain("The agenda with 1 item becomes public as version 1");
        await Town.App.Do(new PublishAgenda(id), Town.Clerk);
        await Town.App.Do(new AddAgendaItem(id, Item("Bridges")), Town.Clerk);
        (await client.GetStringAsync($"/en/desk/meetings/{id}"))
            .Should()
            .Contain("has changed since version 1 went out")
            .And.Contain("<span class=\"tag\">late</span>");
        (await client.GetStringAsync($"/en/desk/meetings/{id}/agenda/issue?stage=Published")).Should().Contain("Added");
        (await client.GetStringAsync($"/az/desk/meetings/{id}/agenda/versions")).Should().Contain("Dərc edilib, variant 1");
    }

    private async Task<MeetingId> WithItems(params string[] titles)
    {
        var id = await Town.Convene();
        foreach (var title in titles)
        {
            await Town.App.Do(new AddAgendaItem(id, Item(title)), Town.Clerk);
        }

        return id;
    }

    private static AgendaWording Item(string title, bool closed = false) => new(AgendaItemKind.Discussion, Town.In(title), closed);

    private Task<List<AgendaVersion>> Versions(MeetingId id) =>
        Town.App.Read(db => db.AgendaVersions.Where(v => v.MeetingId == id).OrderBy(v => v.Number).ToListAsync());

    private async Task<string> Page(MeetingId id) => await Town.App.Visitor().GetStringAsync(await Address(id));

    private async Task<HttpStatusCode> Anonymous(MeetingId id) => (await Town.App.Visitor().GetAsync(await Address(id))).StatusCode;

    private async Task<string> Address(MeetingId id) => $"/en/committees/waters/meetings/{(await Town.Meeting(id)).PublicId}";
}

public sealed class AgendaIssueOnSqlite() : AgendaIssueTests(Store.Sqlite);

public sealed class AgendaIssueOnPostgreSql() : AgendaIssueTests(Store.PostgreSql);
