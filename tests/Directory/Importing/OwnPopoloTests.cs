using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Tests.Support;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Comitia.Directory.Tests.Support.World;

namespace Comitia.Directory.Tests.Importing;

/// <summary>A file that Comitia wrote: in another installation everything is new, in its own everything is known.</summary>
public abstract partial class OwnPopoloTests(Store store) : PerEngine(store)
{
    [Fact]
    public async Task What_goes_out_comes_in_elsewhere_unchanged()
    {
        await Import(PopoloTests.File);
        var first = await Export();
        var tally = await Import(Elsewhere(first), "own");
        tally.Rejected.Should().BeEmpty();
        var names = JsonDocument
            .Parse(await Export())
            .RootElement.GetProperty("organizations")
            .EnumerateArray()
            .GroupBy(o => o.GetProperty("name").GetString());
        names
            .Should()
            .OnlyContain(g => g.Count() == 2 && g.Select(o => o.GetProperty("classification").GetString()).Distinct().Count() == 1);
    }

    [Fact]
    public async Task A_body_comes_in_again_in_its_own_language_with_its_short_name_and_a_seat_with_whom_it_stands_in_for()
    {
        await Import(
            """
            {"persons":[{"id":"p1","name":"Lalə Çəmən"},{"id":"p2","name":"Anar Göl"}],
             "organizations":[{"id":"o1","name":"Su komitəsi","classification":"committee","other_names":[
               {"name":"Su komitəsi","lang":"az","note":"original wording"},{"name":"Committee on Water","lang":"en","note":"multilingual"},
               {"name":"SK","lang":"az","note":"short name"},{"name":"Hydraulics","note":"former"}]}],
             "memberships":[{"id":"m1","person_id":"p1","organization_id":"o1","role":"member","start_date":"2026-01-01","substitute_for_id":"p2"}]}
            """
        );
        await Import(Elsewhere(await Export()), "own");
        var bodies = await app.Read(db => db.Set<Tables.Body>().OrderBy(b => b.Id).ToListAsync());
        bodies.Should().HaveCount(2);
        bodies
            .Select(b => (b.Name.Original, b.Name["az"], b.Name["en"], b.ShortName?["az"]))
            .Distinct()
            .Should()
            .Equal(("az", "Su komitəsi", "Committee on Water", "SK"));
        bodies.Should().OnlyContain(b => b.Others.Single().Name == "Hydraulics");
        (await app.Read(db => db.Set<Tables.Membership>().CountAsync(m => m.SubstituteFor != null))).Should().Be(2);
    }

    [Fact]
    public async Task What_goes_out_is_known_when_it_comes_in_here_under_whatever_name_of_source()
    {
        await Import(PopoloTests.File);
        var (before, file) = (await Count(), await Export());
        foreach (var source in new[] { "own", "backup" })
        {
            var tally = await Import(file, source);
            (tally.Created, tally.Changed, tally.Placeholders, tally.Waiting).Should().Be((0, 0, 0, 0));
            (await Import(file, source)).Unchanged.Should().Be(tally.Unchanged).And.BePositive();
        }

        (await Count()).Should().Be(before);
        (await Export()).Should().Be(file);
    }

    [Fact]
    public async Task What_was_changed_here_since_it_went_out_waits_and_what_was_merged_stays_merged()
    {
        await Import(PopoloTests.File);
        var file = await Export();
        var water = (await app.Ask(d => d.Search("water", default))).Single();
        await app.Do(new ChangeBody(water.Id, Wording("Inland Waters")));
        var (anna, omar) = (await Known("hillside"), await Known("şimşək"));
        await app.Do(new MergePeople(anna, omar));
        var before = await Count();
        var tally = await Import(file, "own");
        (tally.Created, tally.Placeholders, tally.Waiting > 0).Should().Be((0, 0, true));
        (await Count()).Should().Be(before);
        (await app.Read(db => db.Set<Tables.ImportReview>().ToListAsync()))
            .Should()
            .OnlyContain(r => r.Target == water.Id.Value, "nobody is asked to undo the merge");
        (await app.Ask(d => d.Body(water.Id, default)))!.Name["en"].Should().Be("Inland Waters");
        (await Known("hillside")).Should().Be(anna);
    }

    [Fact]
    public async Task Whoever_was_erased_by_law_does_not_come_back_out_of_an_old_file()
    {
        await Import(PopoloTests.File);
        var file = await Export();
        (await app.Act(new ErasePerson(await Known("hillside"), "Anna Hillside"), reason: "Art. 17")).Ok.Should().BeTrue();
        await Import(file, "own");
        (await app.Ask(d => d.SearchPeople("hillside", default))).Should().BeEmpty();
        (await Export()).Should().NotContain("Hillside");
    }

    [Fact]
    public async Task Two_keys_of_one_id_are_no_obstacle()
    {
        var ada = await app.Person("Ada Fen");
        var id = ada.ToString();
        var file = $$"""{"persons":[{"id":"{{id}}","name":"Ada Fen"},{"id":"{{id.ToUpperInvariant()}}","name":"Ada Fen"}]}""";
        (await Import(file, "own")).Created.Should().Be(0);
    }

    [Fact]
    public async Task An_id_that_is_nobodys_here_is_a_new_one()
    {
        await Import(PopoloTests.File);
        var before = await Count();
        (await Import("""{"persons":[{"id":"019cadfd89007edf88044c82e9648828","name":"Edda Fen"}]}""", "own")).Created.Should().Be(1);
        (await Count()).Should().Be(before + 1);
    }

    private async Task<PersonId> Known(string typed) => (await app.Ask(d => d.SearchPeople(typed, default))).Single().Id;

    /// <summary>The same file as another installation would have written it: with other ids.</summary>
    private static string Elsewhere(string file) => Ids().Replace(file, id => string.Concat(id.Value.Reverse()));

    [GeneratedRegex("(?<=\")[0-9a-f]{32}(?=\")", RegexOptions.None, 1000)]
    private static partial Regex Ids();

    private async Task<int> Count() =>
        await app.Read(async db =>
            await db.Set<Tables.Body>().CountAsync()
            + await db.Set<Tables.Person>().CountAsync()
            + await db.Set<Tables.Membership>().CountAsync()
        );

    private async Task<ImportTally> Import(string file, string source = "test")
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return (await scope.ServiceProvider.GetRequiredService<IPopoloImport>().Run(stream, source, "en", RunningApp.Operator)).Value;
    }

    private async Task<string> Export()
    {
        await using var scope = app.Services.CreateAsyncScope();
        using var stream = new MemoryStream();
        await scope.ServiceProvider.GetRequiredService<IPopoloExport>().Write(stream, default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}

public sealed class SqliteOwnPopoloTests() : OwnPopoloTests(Store.Sqlite);

public sealed class PostgreSqlOwnPopoloTests() : OwnPopoloTests(Store.PostgreSql);
