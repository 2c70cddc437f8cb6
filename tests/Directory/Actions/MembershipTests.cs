using Comitia.Directory.Contracts;
using Comitia.Directory.Tests.Support;
using Comitia.Testing;
using static Comitia.Directory.Tests.Support.World;

namespace Comitia.Directory.Tests.Actions;

public abstract class MembershipTests(Store store) : PerEngine(store)
{
    [Fact]
    public async Task Who_sat_here_on_a_day_stands_chair_first_then_by_the_alphabet()
    {
        var body = await app.Body("Water");
        foreach (var name in new[] { "Lala Zümrüd", "Ali Ərəb", "Nisa Elli", "Can Irmaq", "Gül İncə" })
        {
            await app.Seat(await app.Person(name), body, from: Day(1, 1));
        }

        await app.Seat(await app.Person("Ömər Şimşək"), body, BodyRoles.Chair, Day(1, 1));
        await app.Seat(await app.Person("Gone Before"), body, from: Day(1, 1), to: Day(2, 28));
        (await app.Ask(d => d.Members(body, Day(3, 2), default)))
            .Select(m => m.Name)
            .Should()
            .Equal("Ömər Şimşək", "Nisa Elli", "Ali Ərəb", "Can Irmaq", "Gül İncə", "Lala Zümrüd");
    }

    [Fact]
    public async Task Who_sat_here_at_any_time_between_two_days_is_found_with_the_days()
    {
        var (body, other) = (await app.Body("Water"), await app.Body("Roads"));
        foreach (
            var (name, from, to) in new[]
            {
                ("Before", Day(1, 1), Day(2, 28)),
                ("First day", Day(1, 1), Day(3, 1)),
                ("Within", Day(3, 5), Day(3, 6)),
                ("Last day", Day(3, 10), Day(4, 1)),
                ("After", Day(3, 11), Day(4, 1)),
            }
        )
        {
            await app.Seat(await app.Person(name), body, from: from, to: to);
        }

        await app.Seat(await app.Person("Always"), body);
        await app.Seat(await app.Person("Elsewhere"), other);
        await app.Do(new WithdrawMembership(await app.Seat(await app.Person("By mistake"), body)));
        var found = await app.Ask(d => d.MembersBetween(body, Day(3, 1), Day(3, 10), default));
        found.Select(m => m.Name).Should().BeEquivalentTo("First day", "Within", "Last day", "Always");
        found.Single(m => m.Name == "Within").To.Should().Be(Day(3, 6));
    }

    [Fact]
    public async Task A_membership_that_ends_before_it_begins_is_refused()
    {
        var (body, person) = (await app.Body("Water"), await app.Person("Anna Hillside"));
        var seat = await app.Seat(person, body, from: Day(2, 1));
        var result = await app.Act(new EndMembership(seat, Day(1, 1)));
        result.Refusals.Should().ContainSingle(r => r.Code == "directory.ends-before-it-begins" && r.Field == "LastDay");
    }

    [Fact]
    public async Task The_same_seat_twice_is_refused_and_a_withdrawn_one_is_no_hindrance()
    {
        var (body, person) = (await app.Body("Water"), await app.Person("Anna Hillside"));
        var seat = await app.Seat(person, body);
        var again = new AddMembership(person, body, new SeatWording { Role = BodyRoles.Member });
        (await app.Act(again)).Refusals.Should().ContainSingle().Which.Code.Should().Be("directory.seat-twice");
        await app.Do(new WithdrawMembership(seat));
        (await app.Act(again)).Ok.Should().BeTrue();
        (await app.Act(new WithdrawMembership(seat, Again: true)))
            .Refusals.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be("directory.seat-twice");
    }

    [Fact]
    public async Task A_person_and_the_seat_are_added_in_one_step_or_not_at_all()
    {
        var body = await app.Body("Water", from: Day(1, 1));
        var early = new SeatWording { Role = BodyRoles.Member, To = Day(1, 1, 2020) };
        (await app.Act(new AddMember(body, new PersonWording("Anna Hillside"), early))).Ok.Should().BeFalse();
        (await app.Ask(d => d.SearchPeople("anna", default))).Should().BeEmpty();
        await app.Do(new AddMember(body, new PersonWording("Anna Hillside"), early with { To = null }));
        (await app.Ask(d => d.Members(body, Day(3, 2), default))).Should().ContainSingle(m => m.Name == "Anna Hillside");
    }

    [Fact]
    public async Task Merged_people_are_one_wherever_they_are_asked_for()
    {
        var (body, kept, duplicate) = (await app.Body("Water"), await app.Person("Anna Hillside"), await app.Person("A. Hillside"));
        await app.Seat(kept, body, from: Day(1, 1));
        await app.Seat(duplicate, body, from: Day(1, 1));
        await app.Seat(duplicate, body, BodyRoles.Chair, Day(2, 1));
        await app.Do(new MergePeople(kept, duplicate));
        (await app.Ask(d => d.Members(body, Day(3, 2), default)))
            .Select(m => (m.Person, m.Role))
            .Should()
            .Equal((kept, BodyRoles.Chair), (kept, BodyRoles.Member));
        (await app.Ask(d => d.People([duplicate], default)))[duplicate].Should().Be(new PersonLine(kept, "Anna Hillside"));
        (await app.Ask(d => d.SearchPeople("a hillside", default))).Should().ContainSingle().Which.Id.Should().Be(kept);
    }

    [Fact]
    public async Task Merged_bodies_are_one_wherever_they_are_asked_for()
    {
        var (kept, duplicate, third) = (
            await app.Body("Ministry of Tides", BodyKind.Ministry),
            await app.Body("Tides Ministry", BodyKind.Ministry),
            await app.Body("Ministry Tides", BodyKind.Ministry)
        );
        var person = await app.Person("Anna Hillside");
        await app.Seat(person, third);
        await app.Do(new MergeBodies(duplicate, third));
        await app.Do(new MergeBodies(kept, duplicate));
        (await app.Ask(d => d.Members(kept, Day(3, 2), default))).Should().ContainSingle();
        (await app.Ask(d => d.Body(third, default)))!.Id.Should().Be(kept);
        (await app.Ask(d => d.Bodies([third, kept], default))).Values.Should().OnlyContain(b => b.Id == kept);
        (await app.Ask(d => d.Body("tides-ministry", default)))!.Id.Should().Be(kept);
        (await app.Ask(d => d.FindByName(["ministry tides"], default))).Should().ContainSingle().Which.Value.Id.Should().Be(kept);
    }
}

public sealed class SqliteMembershipTests() : MembershipTests(Store.Sqlite);

public sealed class PostgreSqlMembershipTests() : MembershipTests(Store.PostgreSql);
