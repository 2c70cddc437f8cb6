using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Access.Web;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Access.Tests;

/// <summary>Roles given by hand, once per engine. Today is Monday 2 March 2026.</summary>
public abstract class GrantTests(Store store) : IAsyncLifetime
{
    private static readonly LocalDate Today = new(2026, 3, 2);
    private readonly Places places = new();
    private RunningApp app = null!;
    private AccountId keeper;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(store, probes: places);
        keeper = await app.Account("keeper@parliament.example");
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_role_holds_from_its_first_day_to_its_last()
    {
        await app.Do(new GiveGrant(keeper, Places.Keeper, Places.Harbour, Today.PlusDays(1), Today.PlusDays(2)));
        (await Holds(Places.Harbour)).Should().BeFalse("it begins tomorrow");
        app.Clock.AdvanceDays(1);
        (await Holds(Places.Harbour)).Should().BeTrue();
        (await Holds(Places.Mill)).Should().BeFalse("it holds over the harbour only");
        app.Clock.AdvanceDays(1);
        (await Holds(Places.Harbour)).Should().BeTrue("the last day counts");
        app.Clock.AdvanceDays(1);
        (await Holds(Places.Harbour)).Should().BeFalse();
    }

    [Fact]
    public async Task A_role_ended_without_a_day_holds_no_longer_at_once()
    {
        var grant = await app.Do(new GiveGrant(keeper, Places.Keeper, Places.Harbour));
        (await Holds(Places.Harbour)).Should().BeTrue();
        await app.Do(new EndGrant(grant));
        (await Holds(Places.Harbour)).Should().BeFalse();
        (await Refused(new EndGrant(grant))).Should().Be("access.grant-ended");
    }

    [Fact]
    public async Task A_role_ended_with_a_day_holds_to_the_end_of_it()
    {
        var grant = await app.Do(new GiveGrant(keeper, Places.Keeper, Places.Harbour));
        await app.Do(new EndGrant(grant, Today));
        (await Holds(Places.Harbour)).Should().BeTrue();
        app.Clock.AdvanceDays(1);
        (await Holds(Places.Harbour)).Should().BeFalse();
    }

    [Fact]
    public async Task A_role_everywhere_holds_over_every_place()
    {
        await app.Do(new GiveGrant(keeper, Places.Keeper));
        (await Holds(Places.Harbour)).Should().BeTrue();
        (await Holds(Places.Mill)).Should().BeTrue();
    }

    [Fact]
    public async Task What_follows_from_elsewhere_counts_too()
    {
        places.Elsewhere.Add(new Grant(Places.Keeper, Places.Mill));
        (await Holds(Places.Mill)).Should().BeTrue();
        (await Holds(Places.Harbour)).Should().BeFalse();
    }

    [Fact]
    public async Task What_cannot_be_given_is_refused_with_its_reason()
    {
        (await Refused(new GiveGrant(keeper, "king"))).Should().Be("access.role-unknown");
        (await Refused(new GiveGrant(keeper, null!))).Should().Be("access.role-unknown");
        (await Refused(new GiveGrant(keeper, Places.Keeper, "place:moon"))).Should().Be("access.scope-unknown");
        (await Refused(new GiveGrant(keeper, AccessRoles.Administrator, Places.Harbour))).Should().Be("access.role-whole");
        (await Refused(new GiveGrant(keeper, Places.Keeper, Places.Harbour, Today, Today.PlusDays(-1))))
            .Should()
            .Be("access.grant-backwards");
        (await Refused(new GiveGrant(default, Places.Keeper))).Should().Be("access.account.not-found");
        (await Refused(new EndGrant(default))).Should().Be("access.grant.not-found");
        (await app.Read(db => db.Grants().CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task The_same_role_twice_over_the_same_days_is_refused()
    {
        await app.Do(new GiveGrant(keeper, Places.Keeper, Places.Harbour, Today, Today.PlusDays(5)));
        (await Refused(new GiveGrant(keeper, Places.Keeper, Places.Harbour, Today.PlusDays(5)))).Should().Be("access.grant-there");
        (await app.Act(new GiveGrant(keeper, Places.Keeper, Places.Harbour, Today.PlusDays(6)))).Ok.Should().BeTrue();
        (await app.Act(new GiveGrant(keeper, Places.Keeper, Places.Mill, Today.PlusDays(5)))).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task A_role_does_not_end_before_today_or_before_it_begins()
    {
        var grant = await app.Do(new GiveGrant(keeper, Places.Keeper, Places.Harbour, Today.PlusDays(3)));
        (await Refused(new EndGrant(grant, Today.PlusDays(-1)))).Should().Be("access.grant-end-past");
        (await Refused(new EndGrant(grant, Today.PlusDays(2)))).Should().Be("access.grant-end-past");
        await app.Do(new EndGrant(grant));
        app.Clock.AdvanceDays(3);
        (await Holds(Places.Harbour)).Should().BeFalse();
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var one = await app.Account("one@parliament.example", AccessRoles.Administrator);
        var ones = await Grant(one);
        (await Refused(new DisableAccount(one))).Should().Be("access.last-administrator");
        (await Refused(new EndGrant(ones))).Should().Be("access.last-administrator");

        await app.Do(new GiveGrant(keeper, AccessRoles.Administrator, LastDay: Today.PlusDays(9)));
        (await Refused(new EndGrant(ones))).Should().Be("access.last-administrator", "the other's role ends");

        await app.Account("two@parliament.example", AccessRoles.Administrator);
        await app.Do(new EndGrant(ones));
    }

    [Fact]
    public async Task Of_two_administrators_who_are_closed_at_once_one_stays()
    {
        var one = await app.Account("one@parliament.example", AccessRoles.Administrator);
        var two = await app.Account("two@parliament.example", AccessRoles.Administrator);
        var results = await Task.WhenAll(app.Act(new DisableAccount(one)), app.Act(new DisableAccount(two)));
        results.Count(r => r.Ok).Should().Be(1);
        (await app.Read(db => db.Administrators(Today).CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Only_an_administrator_gives_roles()
    {
        var by = Viewer.Of(
            keeper.Value,
            "keeper",
            [new Grant(Places.Keeper, string.Empty)],
            app.Services.GetRequiredService<PermissionBook>()
        );
        var result = await app.Act(new GiveGrant(keeper, AccessRoles.Administrator), by);
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
    }

    private Task<GrantId> Grant(AccountId account) =>
        app.Read(db => db.Grants().Where(g => g.Account == account).Select(g => g.Id).SingleAsync());

    private async Task<string> Refused<TResult>(Kernel.Actions.IInput<TResult> input) => (await app.Act(input)).Refusals.Single().Code;

    private async Task<bool> Holds(string scope)
    {
        await using var services = app.Services.CreateAsyncScope();
        var stamp = await app.Read(db => db.Accounts().Where(a => a.Id == keeper).Select(a => a.Stamp).SingleAsync());
        var viewer = await services.ServiceProvider.GetRequiredService<ViewerReader>().Read(keeper, stamp, default);
        return viewer!.May(Places.Keep, [scope]);
    }
}

public sealed class GrantsOnSqlite() : GrantTests(Store.Sqlite);

public sealed class GrantsOnPostgreSql() : GrantTests(Store.PostgreSql);
