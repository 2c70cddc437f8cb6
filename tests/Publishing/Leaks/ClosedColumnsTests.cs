using System.Text.RegularExpressions;
using Comitia.Account.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Publishing.Tests.Leaks;

/// <summary>
/// The public side is read from end to end while every column of every table that is not its own says "MARKER" and where it stands: it
/// may read nothing but its own records. What is published anew takes words out of the columns named here, and of no others: a column
/// that is made tomorrow is closed until its name is written down here.
/// </summary>
public abstract partial class ClosedColumnsTests(Store store) : IAsyncLifetime
{
    /// <summary>Columns whose words an adopted plan, an approved account and a published agenda carry out.</summary>
    private static readonly string[] Published =
    [
        "account_parts.heading",
        "account_parts.text",
        "agenda_items.presenter_name",
        "agenda_items.title",
        "bodies.name",
        "meetings.place",
        "meetings.title",
        "plan_item_counterparts.name",
        "plan_item_people.name",
        "plan_items.condition",
        "plan_items.expected_output",
        "plan_items.reason",
        "plan_items.title",
        "plan_objectives.title",
        "sessions.title",
    ];

    /// <summary>Columns that no action of this world fills: by the import of a folder with meetings; by a listener that failed.</summary>
    private static readonly string[] Empty = ["meeting_imports.values", "meeting_imports.waiting", "outbox.trouble"];

    private RunningApp app = null!;
    private FullHouse house = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(store, null, new MarkProbe());
        house = new FullHouse(app);
        await house.Fill();
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
    public async Task The_public_side_reads_no_table_but_its_own_and_publishing_takes_out_what_is_named()
    {
        var marked = await app.Do(new MarkEverything());
        var columns = await app.Read(db => Task.FromResult(Closed.Columns(db.Model).Select(c => $"{c.Table}.{c.Column}").ToList()));
        columns.Except(marked).Should().BeEquivalentTo(Empty, "each column with words must have words in it, or this test looks past it");
        Found(await Public()).Should().BeEmpty();

        await app.Do(new AdoptPlan(house.Plan.Id, null, new LocalDate(2026, 3, 2), null, LocalText.Of("en", "a later meeting")));
        await app.Do(new ApproveAccount(house.Account, null, new LocalDate(2026, 3, 2), null, LocalText.Of("en", "a later meeting"), []));
        await app.Do(new PublishAgenda(house.Coming));
        var read = await Public();
        read.Keys.Should()
            .Contain([
                "/en/committees/inland-waters/plans/2026-spring/versions/2/changes",
                "/az/committees/inland-waters/accounts/2026-spring/versions/1",
                "/api/v1/public/accounts/inland-waters/2026-spring",
            ]);
        read.Count.Should().BeLessThan(Crawl.Most, "the crawl must come to its end");
        Found(read).Should().Equal(Published);
    }

    private async Task<IReadOnlyDictionary<string, string>> Public()
    {
        using var visitor = app.Visitor();
        return await Crawl.Everything(visitor, "/en/desk/search?q=marker", "/api/v1/meetings", "/en/error/404");
    }

    private static IEnumerable<string> Found(IReadOnlyDictionary<string, string> read) =>
        read.Values.SelectMany(page => Marks().Matches(page).Select(m => m.Value)).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("(?<=MARKER-)[a-z_]+[.][a-z_]+", RegexOptions.None, 1000)]
    private static partial Regex Marks();
}

public sealed class ClosedColumnsOnSqlite() : ClosedColumnsTests(Store.Sqlite);

public sealed class ClosedColumnsOnPostgreSql() : ClosedColumnsTests(Store.PostgreSql);
