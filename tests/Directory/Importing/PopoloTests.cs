using System.Text;
using System.Text.Json;
using Comitia.Directory.Contracts;
using Comitia.Directory.Tests.Support;
using Comitia.Kernel.Results;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Comitia.Directory.Tests.Support.World;

namespace Comitia.Directory.Tests.Importing;

public abstract class PopoloTests(Store store) : PerEngine(store)
{
    internal const string File = """
        {"persons":[{"id":"p1","name":"Anna Hillside","family_name":"Hillside","given_name":"Anna"},{"id":"p2","name":"Ömər Şimşək","other_names":[{"name":"Omar S."}]}],
        "organizations":[{"id":"o1","name":"House of Reeds","classification":"legislature"},{"id":"o2","name":"Water","classification":"committee","parent_id":"o1","identifiers":[{"scheme":"wikidata","identifier":"Q0"}]}],
        "memberships":[{"person_id":"p1","organization_id":"o2","role":"chair","start_date":"2026-01"},{"id":"m2","person_id":"p2","organization_id":"o2","role":"member","legislative_period_id":"t1"},{"person_id":"p9","organization_id":"o9","role":"member"}],
        "events":[{"id":"t1","classification":"legislative period","start_date":"2025","end_date":"2026"}]}
        """;

    [Fact]
    public async Task A_file_comes_in_and_what_it_only_mentions_becomes_a_placeholder()
    {
        var tally = await Import(File);
        (tally.Created, tally.Placeholders, tally.Rejected.Count).Should().Be((7, 2, 0));
        var water = (await app.Ask(d => d.Search("water", default))).Single();
        water.Kind.Should().Be(BodyKind.Committee);
        var members = await app.Ask(d => d.Members(water.Id, Day(3, 2), default));
        members
            .Select(m => (m.Name, m.Role, m.From, m.To))
            .Should()
            .Equal(("Anna Hillside", "chair", Day(1, 1), null), ("Ömər Şimşək", "member", Day(1, 1, 2025), Day(12, 31)));
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_at_all()
    {
        await Import(File);
        var before = await Count();
        var tally = await Import(File);
        (tally.Created, tally.Changed, tally.Placeholders, tally.Waiting).Should().Be((0, 0, 0, 0));
        (await Count()).Should().Be(before);
    }

    [Fact]
    public async Task Only_what_changed_in_the_file_changes_here()
    {
        await Import(File);
        var tally = await Import(File.Replace("Ömər Şimşək", "Ömər Şimşəkli", StringComparison.Ordinal));
        (tally.Created, tally.Changed, tally.Unchanged).Should().Be((0, 1, 6));
        (await app.Ask(d => d.SearchPeople("şimşəkli", default))).Should().ContainSingle();
    }

    [Fact]
    public async Task What_a_clerk_changed_stays_and_what_both_changed_waits()
    {
        await Import(File);
        var water = (await app.Ask(d => d.Search("water", default))).Single();
        await app.Do(new ChangeBody(water.Id, Wording("Inland Waters") with { Parent = null }));
        (await Import(File)).Changed.Should().Be(0);
        var tally = await Import(File.Replace("\"Water\"", "\"Waterways\"", StringComparison.Ordinal));
        (tally.Changed, tally.Waiting).Should().Be((0, 1));
        (await app.Ask(d => d.Body(water.Id, default)))!.Name["en"].Should().Be("Inland Waters");

        var review = await app.Read(db => db.Set<Tables.ImportReview>().SingleAsync());
        (review.Field, review.Ours, review.Theirs).Should().Be(("name.en", "Inland Waters", "Waterways"));
        await app.Do(new Comitia.Directory.Actions.ResolveReview(review.Id, TakeTheirs: true));
        (await app.Ask(d => d.Body(water.Id, default)))!.Name["en"].Should().Be("Waterways");
        (await Import(File.Replace("\"Water\"", "\"Waterways\"", StringComparison.Ordinal))).Changed.Should().Be(0);
    }

    [Fact]
    public async Task An_import_after_a_merge_follows_the_one_kept()
    {
        await Import(File);
        var own = await app.Person("Anna Maria Hillside");
        var imported = (await app.Ask(d => d.SearchPeople("anna", default))).Single(p => p.Name == "Anna Hillside");
        await app.Do(new MergePeople(own, imported.Id));
        (await Import(File)).Created.Should().Be(0);
        (await app.Ask(d => d.SearchPeople("anna", default))).Should().ContainSingle().Which.Name.Should().Be("Anna Maria Hillside");
    }

    [Fact]
    public async Task A_placeholder_becomes_what_a_later_file_describes()
    {
        await Import(File);
        await Import(
            File.Replace(
                "\"organizations\":[",
                "\"organizations\":[{\"id\":\"o9\",\"name\":\"Roads\",\"classification\":\"committee\"},",
                StringComparison.Ordinal
            )
        );
        (await app.Ask(d => d.Committees(Day(3, 2), default))).Select(b => b.Name.ToString()).Should().Equal("Roads", "Water");
    }

    [Theory]
    [InlineData("{", "directory.not-json")]
    [InlineData("[]", "directory.not-popolo")]
    [InlineData("{}", "directory.not-popolo")]
    public async Task What_is_no_popolo_is_refused(string file, string code) =>
        (await Run(file)).Refusals.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public async Task A_membership_that_ends_before_it_begins_is_rejected_and_the_rest_comes_in()
    {
        var tally = await Import(
            File.Replace("\"start_date\":\"2026-01\"", "\"start_date\":\"2026-01\",\"end_date\":\"2025\"", StringComparison.Ordinal)
        );
        tally.Rejected.Should().ContainSingle().Which.Why.Code.Should().Be("directory.ends-before-it-begins");
        tally.Created.Should().Be(6);
    }

    private async Task<int> Count() =>
        await app.Read(async db =>
            await db.Set<Tables.Body>().CountAsync()
            + await db.Set<Tables.Person>().CountAsync()
            + await db.Set<Tables.Membership>().CountAsync()
            + await db.Set<Tables.ImportedRecord>().CountAsync()
        );

    private async Task<ImportTally> Import(string file, string source = "test") => (await Run(file, source)).Value;

    private async Task<Result<ImportTally>> Run(string file, string source = "test")
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return await scope.ServiceProvider.GetRequiredService<IPopoloImport>().Run(stream, source, "en", RunningApp.Operator);
    }
}

public sealed class SqlitePopoloTests() : PopoloTests(Store.Sqlite);

public sealed class PostgreSqlPopoloTests() : PopoloTests(Store.PostgreSql);
