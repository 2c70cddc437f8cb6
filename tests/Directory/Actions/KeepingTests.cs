using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tests.Support;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using static Comitia.Directory.Tests.Support.World;

namespace Comitia.Directory.Tests.Actions;

/// <summary>Seats are roles: nobody gives themselves one.</summary>
public abstract class KeepingTests(Store store) : PerEngine(store)
{
    [Fact]
    public async Task A_seat_of_today_is_a_role_and_one_of_another_day_is_not()
    {
        var account = Guid.Parse("22222222-2222-2222-2222-222222222222");
        var (water, roads, old) = (await app.Body("Water"), await app.Body("Roads"), await app.Body("Old", to: Day(2, 1)));
        var person = await app.Person("Anna Hillside");
        await app.Seat(person, water, BodyRoles.Clerk, Day(1, 1));
        await app.Seat(person, roads, BodyRoles.Chair, Day(1, 1), Day(3, 1));
        await app.Seat(person, old, BodyRoles.Chair);
        await app.Do(new LinkAccount(person, account));
        var (known, grants) = await app.Read(db => new MembershipGrants().Of(db, account, Day(3, 2), default));
        known.Should().Be(person.Value);
        grants.Should().Equal(new Grant(BodyRoles.Clerk, BodyScope.Of(water)));
        (await app.Read(db => new MembershipGrants().Of(db, Guid.Empty, Day(3, 2), default))).Grants.Should().BeEmpty();
    }

    [Fact]
    public async Task A_clerk_keeps_the_members_of_the_own_body_only()
    {
        var (water, roads, person) = (await app.Body("Water"), await app.Body("Roads"), await app.Person("Anna Hillside"));
        var clerk = app.Holding(BodyRoles.Clerk, water);
        var seat = new SeatWording { Role = BodyRoles.Member };
        (await app.Act(new AddMembership(person, water, seat), clerk)).Ok.Should().BeTrue();
        Forbidden(await app.Act(new AddMembership(person, roads, seat), clerk));
        Forbidden(await app.Act(new ChangeBody(roads, Wording("Roads, mine")), clerk));
        Forbidden(await app.Act(new CloseBody(roads, Day(4, 1)), clerk));
        Forbidden(await app.Act(new AddBody(Wording("A committee of my own")), clerk));
    }

    [Fact]
    public async Task A_clerk_keeps_the_address_book_but_carries_nothing_out_of_it()
    {
        var water = await app.Body("Water");
        var clerk = app.Holding(BodyRoles.Clerk, water);
        var ministry = (await app.Act(new AddBody(Wording("Ministry of Tides", BodyKind.Ministry)), clerk)).Value;
        Forbidden(
            await app.Act(
                new ChangeBody(ministry, Wording("Ministry of Tides", BodyKind.Parliament) with { Code = "house" }),
                app.Holding(BodyRoles.Clerk, new BodyId(Guid.Empty))
            )
        );
        (await app.Act(new AddPerson(new PersonWording("New Person")), clerk)).Ok.Should().BeTrue();
    }

    [Fact]
    public async Task Merging_does_not_carry_a_seat_into_another_committee()
    {
        var (water, roads) = (await app.Body("Water"), await app.Body("Roads"));
        var (own, other) = (await app.Person("Anna Hillside"), await app.Person("Anna H."));
        await app.Seat(other, roads, BodyRoles.Clerk);
        var clerk = app.Holding(BodyRoles.Clerk, water);
        Forbidden(await app.Act(new MergePeople(own, other), clerk));
        var ministry = (await app.Act(new AddBody(Wording("Tides", BodyKind.Ministry)), clerk)).Value;
        await app.Act(new AddMembership(own, ministry, new SeatWording { Role = BodyRoles.Clerk }), clerk);
        Forbidden(await app.Act(new MergeBodies(roads, ministry), clerk));
    }

    [Theory]
    [InlineData(BodyRoles.Chair)]
    [InlineData(BodyRoles.Member)]
    [InlineData(BodyRoles.Adviser)]
    [InlineData(BodyRoles.Observer)]
    public async Task Others_than_the_clerk_change_nothing(string role)
    {
        var (water, person) = (await app.Body("Water"), await app.Person("Anna Hillside"));
        var viewer = app.Holding(role, water);
        Forbidden(await app.Act(new AddMembership(person, water, new SeatWording { Role = BodyRoles.Member }), viewer));
        Forbidden(await app.Act(new AddPerson(new PersonWording("Somebody")), viewer));
        Forbidden(await app.Act(new LinkAccount(person, Guid.Empty), viewer));
    }

    private static void Forbidden<T>(Result<T> result) =>
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Forbidden);
}

public sealed class SqliteKeepingTests() : KeepingTests(Store.Sqlite);

public sealed class PostgreSqlKeepingTests() : KeepingTests(Store.PostgreSql);
