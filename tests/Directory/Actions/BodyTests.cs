using Comitia.Directory.Contracts;
using Comitia.Directory.Tests.Support;
using Comitia.Kernel.Results;
using Comitia.Testing;
using static Comitia.Directory.Tests.Support.World;

namespace Comitia.Directory.Tests.Actions;

public abstract class BodyTests(Store store) : PerEngine(store)
{
    [Fact]
    public async Task A_body_is_found_by_id_by_code_and_by_the_beginnings_of_its_words()
    {
        var id = await app.Body("Committee on Inland Waters");
        var line = await app.Ask(d => d.Body(id, default));
        line!.Code.Should().Be("committee-on-inland-waters");
        (await app.Ask(d => d.Body(line.Code, default)))!.Id.Should().Be(id);
        (await app.Ask(d => d.Search("wat inl", default))).Should().ContainSingle(b => b.Id == id);
        (await app.Ask(d => d.Search("aters", default))).Should().BeEmpty();
        (await app.Ask(d => d.FindByName(["COMMITTEE on inland waters", "no such"], default)))
            .Should()
            .ContainSingle()
            .Which.Value.Id.Should()
            .Be(id);
    }

    [Fact]
    public async Task A_person_is_found_by_the_whole_name_that_nobody_else_bears()
    {
        var known = await app.Do(new AddPerson(new PersonWording("Ülkər Quorn", "Quorn", "Ülkər")));
        await app.Person("Emil Quill");
        await app.Person("Emil QUILL");
        var found = await app.Ask(d => d.FindPeopleByName(["Ulker Quorn", "quorn, ülkər", "Quorn", "Emil Quill", "- -"], default));
        found
            .ToDictionary(f => f.Key, f => f.Value.Id)
            .Should()
            .Equal(new Dictionary<string, PersonId> { ["Ulker Quorn"] = known, ["quorn, ülkər"] = known });
        await app.Do(new ChangePerson(known, new PersonWording("Ülkər Vane")));
        (await app.Ask(d => d.FindPeopleByName(["Ülkər Quorn"], default))).Should().ContainSingle("a former name is hers as well");
    }

    [Fact]
    public async Task Two_bodies_of_one_name_get_codes_of_their_own()
    {
        await app.Body("Water");
        var second = await app.Body("Water");
        (await app.Ask(d => d.Body(second, default)))!.Code.Should().Be("water-2");
    }

    [Fact]
    public async Task A_code_that_is_taken_is_refused()
    {
        await app.Body("Water");
        var result = await app.Act(new AddBody(Wording("Other") with { Code = "water" }));
        result.Refusals.Should().ContainSingle().Which.Code.Should().Be("directory.code-taken");
    }

    [Fact]
    public async Task A_body_that_ends_before_it_begins_and_has_no_name_hears_both()
    {
        var result = await app.Act(new AddBody(Wording(" ") with { From = Day(5, 1), To = Day(4, 1) }));
        result.Refusals.Select(r => r.Code).Should().BeEquivalentTo("directory.name-missing", "directory.ends-before-it-begins");
    }

    [Fact]
    public async Task A_body_cannot_hang_below_itself()
    {
        var above = await app.Body("Above");
        var below = await app.Body("Below", parent: above);
        var result = await app.Act(new ChangeBody(above, Wording("Above") with { Parent = below }));
        result.Refusals.Should().ContainSingle().Which.Code.Should().Be("directory.parent-circle");
    }

    [Fact]
    public async Task The_second_of_two_clerks_is_told()
    {
        var id = await app.Body("Water");
        await app.Do(new ChangeBody(id, Wording("Waters"), 1));
        var result = await app.Act(new ChangeBody(id, Wording("Rivers"), 1));
        result.Refusals.Should().ContainSingle().Which.Kind.Should().Be(RefusalKind.Conflict);
        (await app.Ask(d => d.Body(id, default)))!.Name["en"].Should().Be("Waters");
    }

    [Fact]
    public async Task Closing_a_body_ends_its_open_seats_and_reopening_takes_that_back()
    {
        var (body, person) = (await app.Body("Water"), await app.Person("Anna Hillside"));
        await app.Seat(person, body, from: Day(1, 1));
        await app.Do(new CloseBody(body, Day(3, 31)));
        (await Members(body, Day(3, 31))).Should().Be(1);
        (await Members(body, Day(4, 1))).Should().Be(0);
        await app.Do(new ReopenBody(body));
        (await Members(body, Day(4, 1))).Should().Be(1);
    }

    [Fact]
    public async Task A_body_whose_part_goes_on_is_not_closed()
    {
        var above = await app.Body("Above");
        await app.Body("Below", parent: above);
        (await app.Act(new CloseBody(above, Day(3, 31))))
            .Refusals.Should()
            .ContainSingle()
            .Which.Code.Should()
            .Be("directory.body-below-goes-on");
    }

    [Fact]
    public async Task A_name_that_nobody_entered_becomes_a_placeholder_once()
    {
        var first = await app.Do(new PlaceBody("Ministry of Tides", "en", BodyKind.Ministry));
        (await app.Do(new PlaceBody("MINISTRY of tides", "en"))).Should().Be(first);
        await app.Do(new ChangeBody(first, Wording("Ministry of Tides", BodyKind.Ministry)));
        (await app.Do(new PlaceBody("Ministry of Tides", "en"))).Should().Be(first);
    }

    [Fact]
    public async Task Only_committees_that_exist_are_listed()
    {
        await app.Body("Ended", to: Day(1, 31));
        await app.Body("A ministry", BodyKind.Ministry);
        var id = await app.Body("Water");
        (await app.Ask(d => d.Committees(Day(3, 2), default))).Should().ContainSingle().Which.Id.Should().Be(id);
    }

    private async Task<int> Members(BodyId body, NodaTime.LocalDate on) => (await app.Ask(d => d.Members(body, on, default))).Count;
}

public sealed class SqliteBodyTests() : BodyTests(Store.Sqlite);

public sealed class PostgreSqlBodyTests() : BodyTests(Store.PostgreSql);
