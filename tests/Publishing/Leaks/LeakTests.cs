using Comitia.Account.Contracts;
using Comitia.Account.Tests.World;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Plan.Contracts;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Publishing.Tests.Leaks;

/// <summary>Closed stays closed: a marker stands in everything that is not public, and the public side is read from end to end.</summary>
public abstract class LeakTests(Store store) : IAsyncLifetime
{
    private const string Marker = "MARKER";
    private const string Email = "MARKER-mail@MARKER-host.test";
    private AccountWorld world = null!;
    private ClosedWords closed = null!;

    public async ValueTask InitializeAsync()
    {
        world = await AccountWorld.Start(store, new PublishProbe());
        await world.App.Account(Email, BodyRoles.Clerk, BodyScope.Of(Places.Waters.Id));
        closed = new ClosedWords(world);
        await closed.Plant();
    }

    public async ValueTask DisposeAsync()
    {
        if (world is not null)
        {
            await world.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task No_marker_is_found_on_the_public_side()
    {
        using var visitor = world.App.Visitor();
        var read = await Crawl.Everything(visitor, [.. Desk()]);
        read.Keys.Should()
            .Contain([
                "/en/committees/waters/plans/2026-spring",
                "/az/committees/waters/accounts/2026-spring/versions/1",
                "/en/committees/waters/accounts/2026-spring/versions/2/changes",
                "/api/v1/public/accounts/waters/2026-spring/versions/2",
                "/api/v1/public/plans/waters/2026-spring/versions/1/changes",
            ]);
        read.Values.Should()
            .Contain(
                text => text.Contains("Hearing on the safety of locks", StringComparison.Ordinal),
                "the crawl must read what is public"
            );
        read.Count.Should().BeLessThan(Crawl.Most, "the crawl must come to its end");
        Found(read).Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_crawl_finds_a_marker_that_is_published_on_purpose()
    {
        var open = AnyPlan.Of(1, AnyPlan.Item("k1", "1", Marker + "-on-purpose")) with { CommitteeCode = "roads" };
        await world.App.Do(new PublishIt(open));
        using var visitor = world.App.Visitor();
        Found(await Crawl.Everything(visitor, [.. Desk()])).Should().Contain("/en/committees/roads/plans/2026-spring: MARKER-on-purpose");
    }

    [Fact]
    public async Task Every_marker_is_there_and_one_who_may_see_it_finds_it()
    {
        var stored = await Closed.Stored(world.App);
        closed.Planted.Except(stored).Should().BeEmpty("a marker that is not there proves nothing");
        using var clerk = await world.App.SignedIn(Email);
        var read = await Crawl.Everything(clerk, [.. Desk()]);
        foreach (
            var seen in new[] { "prose-being-written", "evidence-not-named", "agenda", "decision", "minutes", "matter", "body", "person" }
        )
        {
            Found(read).Should().Contain(f => f.Contains($"MARKER-{seen}", StringComparison.Ordinal));
        }
    }

    /// <summary>The desk's own addresses, which nobody who is not signed in may read either; and those of what was taken off.</summary>
    private static IEnumerable<string> Desk()
    {
        foreach (var language in new[] { "en", "az" })
        {
            yield return $"/{language}/desk";
            yield return $"/{language}/committees/budget/plans/2026-spring";
            yield return $"/{language}/committees/budget/plans/2026-spring/versions/1";
            yield return $"/{language}/committees/budget/plans/2026-spring/versions/2/changes";
            yield return $"/api/v1/public/plans/budget/2026-spring/versions/2?lang={language}";
            yield return $"/{language}/desk/plans";
            yield return $"/{language}/desk/session-accounts";
            yield return $"/{language}/desk/meetings?when=all";
            yield return $"/{language}/desk/matters";
            yield return $"/{language}/desk/directory";
            yield return $"/{language}/desk/directory/people";
            yield return $"/{language}/desk/search?q=marker";
            yield return $"/{language}/desk/session-accounts/waters/2026-spring";
            yield return $"/{language}/desk/session-accounts/waters/2026-spring/print";
            yield return $"/{language}/desk/session-accounts/waters/2026-spring/prose/conclusion";
            yield return $"/{language}/desk/session-accounts/waters/2026-spring/figures/plan.items";
            yield return $"/{language}/desk/session-accounts/waters/2026-spring?handler=File&format=json";
        }
    }

    private static List<string> Found(IReadOnlyDictionary<string, string> read) =>
        [
            .. read.SelectMany(page =>
                System.Text.RegularExpressions.Regex.Matches(page.Value, Marker + "[-a-z]*").Select(m => $"{page.Key}: {m.Value}")
            ),
        ];
}

public sealed class LeaksOnSqlite() : LeakTests(Store.Sqlite);

public sealed class LeaksOnPostgreSql() : LeakTests(Store.PostgreSql);
