using System.Net;
using Comitia.Access.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Directory.Tests.Support;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Results;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Comitia.Directory.Tests.Support.World;

namespace Comitia.Directory.Tests.Actions;

/// <summary>What the audit holds of persons is sealed, readable while they are known, and lost with their erasure.</summary>
public abstract class ErasureTests(Store store) : PerEngine(store)
{
    private const string Name = "Zilvestra Quorndon";
    private const string Former = "Zilvestra Umbrell";
    private const string Address = "zilvestra@quorndon.example";
    private static readonly string[] Markers = ["Zilvestra", "Quorndon", "Umbrell", "zilvestra@", "quorndon"];

    [Fact]
    public async Task No_personal_word_stands_in_the_audit_in_the_clear()
    {
        var (person, _) = await Somebody();
        await Imported();
        (await AuditBytes()).Should().NotContainAny(Markers);
        (await AuditBytes()).Should().Contain("sealed:", "the history holds them all the same");
        var changes = await Changes(person.Value);
        changes.Single(c => c.Action == "directory.add-person").After["Name"].Should().Be(Former);
        var change = changes.Single(c => c.Action == "directory.change-person");
        (change.Before["Name"], change.After["Name"]).Should().Be((Former, Name));
    }

    [Fact]
    public async Task The_history_names_who_acted_until_they_are_erased()
    {
        var (person, account) = await Somebody();
        var viewer = Kernel.Viewers.Viewer.Of(
            account.Value,
            Name,
            [new Kernel.Viewers.Grant(AccessRoles.Administrator, string.Empty)],
            app.Services.GetRequiredService<Kernel.Viewers.PermissionBook>()
        );
        var body = await app.Do(new AddBody(Wording("Water")), viewer);
        (await History(body.Value)).Should().ContainSingle().Which.Sentence.Should().Contain(Name);

        await Erase(person);
        (await History(body.Value)).Should().ContainSingle().Which.Sentence.Should().Contain("erased person").And.NotContain(Name);
        (await Changes(person.Value))
            .SelectMany(c => c.Before.Concat(c.After))
            .Where(f => f.Key is "Name" or "Folded" or "SortName")
            .Should()
            .NotBeEmpty()
            .And.OnlyContain(f => f.Value == "erased person");
        (await Changes(account.Value)).SelectMany(c => c.Before.Concat(c.After)).Select(f => f.Value).Should().NotContain(Address);
    }

    [Fact]
    public async Task Seats_stay_and_the_person_and_the_account_have_no_name_any_more()
    {
        var (person, account) = await Somebody();
        var water = await app.Body("Water");
        await app.Seat(person, water);
        var visitor = await app.SignedIn(Address);
        await Erase(person);

        var member = (await app.Ask(d => d.Members(water, Day(3, 2), default))).Should().ContainSingle().Subject;
        member.Name.Should().Be("Erased person");
        (await app.Ask(d => d.SearchPeople("quorndon", default))).Should().BeEmpty();
        (
            await app.Read(db =>
                db.Database.SqlQuery<string>($"SELECT email AS \"Value\" FROM user_accounts WHERE id = {account.Value}").SingleAsync()
            )
        )
            .Should()
            .EndWith("@erased.invalid");
        (await visitor.GetAsync("/en/desk")).StatusCode.Should().Be(HttpStatusCode.Redirect, "the session ended with the account");
        (await app.Act(new ChangePerson(person, new PersonWording(Name))))
            .Refusals.Should()
            .Contain(r => r.Code == "directory.person-erased");
    }

    [Fact]
    public async Task A_source_does_not_bring_an_erased_person_back()
    {
        await Imported();
        var person = (await app.Ask(d => d.SearchPeople("quorndon", default))).Single();
        await Erase(person.Id);
        var tally = await Imported("Anna ");
        (tally.Created, tally.Changed, tally.Waiting).Should().Be((0, 0, 0));
        (await app.Ask(d => d.SearchPeople("quorndon", default))).Should().BeEmpty();
        (await app.Read(db => db.Database.SqlQueryRaw<string>("SELECT \"values\" AS \"Value\" FROM imported_records").SingleAsync()))
            .Should()
            .Be("{}");
    }

    [Fact]
    public async Task It_needs_a_reason_the_name_once_more_and_the_administrator()
    {
        var (person, _) = await Somebody();
        (await app.Act(new ErasePerson(person, "Somebody else")))
            .Refusals.Select(r => r.Code)
            .Should()
            .BeEquivalentTo("directory.erase-reason", "directory.erase-confirm");
        var water = await app.Body("Water");
        (await app.Act(new ErasePerson(person, Name), app.Holding(BodyRoles.Clerk, water), reason: "Art. 17"))
            .Refusals.Should()
            .ContainSingle(r => r.Kind == RefusalKind.Forbidden);
        (await app.Ask(d => d.SearchPeople("quorndon", default))).Should().ContainSingle();
    }

    [Fact]
    public async Task The_page_says_what_goes_keeps_what_was_typed_and_erases()
    {
        await app.Account("admin@erasure.example", AccessRoles.Administrator);
        var admin = await app.SignedIn("admin@erasure.example");
        var (person, _) = await Somebody();
        var page = $"/en/desk/directory/people/{person}/erase";
        var refused = await admin.Fill(page, new(StringComparer.Ordinal) { ["_reason"] = "Request 12", ["Confirm"] = "Zilvestra" });
        refused.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        var html = await refused.Content.ReadAsStringAsync();
        html.Should().Contain("Request 12").And.Contain("exactly").And.Contain("cannot be taken back");
        var done = await admin.Fill(page, new(StringComparer.Ordinal) { ["_reason"] = "Request 12", ["Confirm"] = Name });
        done.StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await admin.GetStringAsync($"/az/desk/directory/people/{person}"))
            .Should()
            .Contain("qanuna əsasən silinib")
            .And.NotContain("Quorndon");
    }

    private async Task<(PersonId Person, AccountId Account)> Somebody()
    {
        var person = await app.Person(Former);
        await app.Do(new ChangePerson(person, new PersonWording(Name, "Quorndon", "Zilvestra")));
        var account = await app.Account(Address, AccessRoles.Administrator);
        await app.Account("other@erasure.example", AccessRoles.Administrator);
        await app.Do(new LinkAccount(person, account.Value));
        return (person, account);
    }

    private async Task Erase(PersonId person) => (await app.Act(new ErasePerson(person, Name), reason: "Art. 17")).Ok.Should().BeTrue();

    private async Task<ImportTally> Imported(string first = "")
    {
        var file = $$"""{"persons":[{"id":"p1","name":"{{first}}{{Name}}"}]}""";
        await using var scope = app.Services.CreateAsyncScope();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));
        var result = await scope.ServiceProvider.GetRequiredService<IPopoloImport>().Run(stream, "popolo:x", "en", RunningApp.Operator);
        return result.Value;
    }

    /// <summary>Everything that the audit's tables hold, as one text.</summary>
    private Task<string> AuditBytes() =>
        app.Read(async db =>
        {
            var rows = await db
                .Database.SqlQueryRaw<string>(
                    "SELECT COALESCE(action, '') || '|' || COALESCE(actor, '') || '|' || COALESCE(reason, '') || '|' || COALESCE(record_kind, '') AS \"Value\" FROM audit_entries"
                        + " UNION ALL SELECT COALESCE(record_kind, '') || '|' || COALESCE(before, '') || '|' || COALESCE(after, '') FROM audit_changes"
                )
                .ToListAsync();
            return string.Join('\n', rows);
        });

    private async Task<IReadOnlyList<HistoryLine>> History(Guid record)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IHistory>().Of(record, English(scope), 20, default);
    }

    private async Task<IReadOnlyList<ChangeLine>> Changes(Guid record)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IHistory>().Changes(record, English(scope), 20, default);
    }

    private static Say English(AsyncServiceScope scope) => new(scope.ServiceProvider.GetRequiredService<TextBook>(), "en");
}

public sealed class ErasureOnSqlite() : ErasureTests(Store.Sqlite);

public sealed class ErasureOnPostgreSql() : ErasureTests(Store.PostgreSql);
