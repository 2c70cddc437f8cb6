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

    public async ValueTask InitializeAsync()
    {
        world = await AccountWorld.Start(store, new PublishProbe());
        await world.App.Account(Email, BodyRoles.Clerk, BodyScope.Of(Places.Waters.Id));
        await Plant();
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
        Found(read).Should().BeEmpty();
    }

    [Fact]
    public async Task The_same_crawl_finds_a_marker_that_is_published_on_purpose()
    {
        var open = AnyPlan.Of(1, AnyPlan.Item("k1", "1", Marker + "-on-purpose")) with { CommitteeCode = "budget" };
        await world.App.Do(new PublishIt(open));
        using var visitor = world.App.Visitor();
        Found(await Crawl.Everything(visitor, [.. Desk()])).Should().Contain("/en/committees/budget/plans/2026-spring: MARKER-on-purpose");
    }

    [Fact]
    public async Task Every_marker_is_there_to_be_found_by_one_who_may_see_it()
    {
        using var clerk = await world.App.SignedIn(Email);
        var read = await Crawl.Everything(clerk, [.. Desk()]);
        Found(read).Should().Contain(f => f.Contains("MARKER-prose-being-written", StringComparison.Ordinal));
        Found(read).Should().Contain(f => f.Contains("MARKER-evidence-not-named", StringComparison.Ordinal));
        foreach (var planted in new[] { "agenda", "decision", "minutes", "matter", "body", "person" })
        {
            Found(read).Should().Contain(f => f.Contains($"{Marker}-{planted}", StringComparison.Ordinal));
        }
    }

    /// <summary>The desk's own addresses: nobody who is not signed in may read them either.</summary>
    private static IEnumerable<string> Desk()
    {
        foreach (var language in new[] { "en", "az" })
        {
            yield return $"/{language}/desk";
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

    /// <summary>A public plan and account, and round them everything that is not public.</summary>
    private async Task Plant()
    {
        var (plan, _) = await world.Session();
        var account = await world.Account();
        var item = await world.Item(plan, "5", Marker + "-item-added-after-adoption", Marker + "-in-azerbaijani", Marker + "-condition");
        await world.Objective(plan, Marker + "-objective-not-adopted");
        await world.Ask<Guid>("plan.comment", new { item, text = Marker + "-comment" });
        await world.Evidence(item, Marker + "-evidence-of-an-unpublished-item");
        var draft = await world.Plan(Places.Autumn);
        await world.Item(draft, "1", Marker + "-item-of-a-draft-plan");

        // On an item that is public: its evidence stays without a title, what is said beside it stays inside.
        var known = await Known(plan);
        await world.Evidence(known, Marker + "-evidence-not-named", 20);
        await world.Ask<Guid>("plan.comment", new { item = known, text = Marker + "-comment-on-a-public-item" });
        await world.Approve(account);
        await world.Evidence(known, "A second hearing", 25);
        await world.Approve(account);

        await PlantMeeting();
        await PlantPeople();

        // After approval: text being worked on, who did it and why.
        var actions = world.App.Services.GetRequiredService<IActions>();
        var writer = Viewer.Operator(Marker + "-name-of-an-account");
        var written = await actions.Run(
            new WriteProse(account, "conclusion", 0, "en", Marker + "-heading", Marker + "-prose-being-written"),
            new Asked(writer, Marker + "-key", Marker + "-reason-in-the-audit")
        );
        written.Ok.Should().BeTrue();
    }

    /// <summary>A meeting that was held, with all that is kept of it: no meeting is public yet.</summary>
    private async Task PlantMeeting()
    {
        Dictionary<string, string> Words(string what) => new() { ["en"] = $"{Marker}-{what}", ["az"] = $"{Marker}-{what}-az" };
        var meeting = await world.Ask<MeetingId>(
            "meetings.convene",
            new
            {
                owner = Places.Waters.Id,
                wording = new
                {
                    session = Places.Spring.Id,
                    kind = "ordinary",
                    title = Words("meeting"),
                    place = Marker + "-place",
                    start = "2026-02-20T10:00:00",
                    zone = "Etc/UTC",
                    noticeGivenOn = "2026-02-01",
                },
            }
        );
        await world.Ask<AgendaItemId>(
            "meetings.add-agenda-item",
            new
            {
                meeting,
                wording = new
                {
                    kind = "discussion",
                    title = Words("agenda"),
                    closed = true,
                    presenterName = Marker + "-presenter",
                },
            }
        );
        await world.Ask<MeetingId>("meetings.hold", new { meeting });
        await world.Ask<DecisionId>("meetings.record-decision", new { meeting, text = Words("decision") });
        await world.Ask<MeetingId>("meetings.edit-minutes", new { meeting, text = Words("minutes") });
        await world.Ask<MatterId>(
            "matters.add",
            new
            {
                committee = Places.Waters.Id,
                kind = "bill",
                title = Words("matter"),
            }
        );
    }

    private async Task PlantPeople()
    {
        await world.Ask<BodyId>(
            "directory.add-body",
            new
            {
                wording = new
                {
                    kind = "ministry",
                    name = new Dictionary<string, string> { ["en"] = Marker + "-body" },
                    code = "hidden",
                },
            }
        );
        await world.Ask<PersonId>("directory.add-person", new { wording = new { name = Marker + "-person" } });
    }

    private async Task<PlanItemId> Known(WorkPlanId plan)
    {
        await using var scope = world.App.Services.CreateAsyncScope();
        var items = await scope
            .ServiceProvider.GetRequiredService<IPlans>()
            .Items(plan, RunningApp.Operator, new LocalDate(2026, 3, 2), default);
        return items.First(i => i.Number == "2").Id;
    }
}

public sealed class LeaksOnSqlite() : LeakTests(Store.Sqlite);

public sealed class LeaksOnPostgreSql() : LeakTests(Store.PostgreSql);
