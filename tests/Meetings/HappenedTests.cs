using Comitia.Directory.Contracts;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tests.Support;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Meetings.Tests;

/// <summary>What the start page says of others' doings since one was here.</summary>
public abstract class HappenedTests(Store store) : TownTests(store)
{
    private async Task<string> Start(string role, BodyLine body)
    {
        var email = $"{role}-{body.Code}@example.org";
        await Town.App.Account(email, role, BodyScope.Of(body.Id));
        return await (await Town.App.SignedIn(email)).GetStringAsync("/en/desk");
    }

    [Fact]
    public async Task What_others_did_is_told_with_the_record_and_its_link()
    {
        var id = await Town.Past();
        var html = await Start(BodyRoles.Member, Town.Waters);
        html.Should().Contain("convened the meeting").And.Contain($"/en/desk/meetings/{id}");
    }

    [Fact]
    public async Task A_stranger_to_the_committee_is_told_nothing_of_it()
    {
        var id = await Town.Past();
        var html = await Start(BodyRoles.Clerk, Town.Roads);
        html.Should().NotContain(id.ToString()).And.NotContain("convened the meeting");
    }

    [Fact]
    public async Task What_lies_before_the_last_visit_is_not_told_again()
    {
        await Town.Past();
        const string email = "returning@example.org";
        await Town.App.Account(email, BodyRoles.Member, BodyScope.Of(Town.Waters.Id));
        await Town.App.SignedIn(email);
        Town.App.Clock.Advance(Duration.FromDays(3));
        await Town.App.SignedIn(email);
        Town.App.Clock.Advance(Duration.FromDays(3));
        var html = await (await Town.App.SignedIn(email)).GetStringAsync("/en/desk");
        html.Should().Contain("Nobody else has changed anything").And.NotContain("convened the meeting");
    }

    [Fact]
    public async Task An_undo_is_told_as_an_undo()
    {
        var id = await Town.Past();
        var item = await Town.App.Do(
            new AddAgendaItem(id, new AgendaWording(AgendaItemKind.Discussion, Town.In("Northern lock"))),
            Town.Clerk
        );
        await Town.App.Do(new WithdrawAgendaItem(item), Town.Clerk);
        await Town.App.Do(new WithdrawAgendaItem(item, PutBack: true), Town.Clerk);
        var html = await Start(BodyRoles.Member, Town.Waters);
        html.Should().Contain("took an item off the agenda").And.Contain("put an item back on the agenda");
    }
}

public sealed class HappenedOnSqlite() : HappenedTests(Store.Sqlite);

public sealed class HappenedOnPostgreSql() : HappenedTests(Store.PostgreSql);
