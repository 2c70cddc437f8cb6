using System.Text.RegularExpressions;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Engines.Tests.Releases;

/// <summary>Databases of earlier releases are brought to this version, and what stood in them can be read and changed.</summary>
public abstract partial class ReleaseTests(Store store)
{
    [Fact]
    public async Task Every_release_so_far_comes_to_this_version()
    {
        var kept = System.IO.Directory.GetFiles(Fixture.Folder, Path.GetFileName(Fixture.Name("*", store)));
        var released = Heading().Matches(await File.ReadAllTextAsync(Path.Combine(Need.Repository, "CHANGELOG.md")));
        kept.Should()
            .BeEquivalentTo(released.Select(r => Fixture.Name(r.Groups["version"].Value, store)), "./do fixture VERSION keeps one");
        foreach (var file in kept)
        {
            await using var app = await Fixture.Start(store, file);
            await Reads(app);
        }
    }

    [Fact]
    public async Task What_the_maker_packs_today_is_small_and_can_be_read_again()
    {
        var file = Path.Combine(System.IO.Directory.CreateTempSubdirectory("comitia-fixture-").FullName, "today.gz");
        await Fixture.Make(store, file);
        new FileInfo(file).Length.Should().BeLessThan(500 * 1024);
        await using var app = await Fixture.Start(store, file);
        await Reads(app);
        System.IO.Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    /// <summary>Signs in as the clerk of that day: plan, meeting, account and their history are there, and a change goes through.</summary>
    private static async Task Reads(RunningApp app)
    {
        var clerk = await app.SignedIn("clerk@northmere.example", RunningApp.DemonstrationPassword);
        var plan = await Open(clerk, "/en/desk/plans", PlanLink(), "Hearing on the safety of dams");
        await Open(clerk, "/en/desk/meetings", MeetingLink(), "Second meeting with the Waterways Agency");
        var account = await clerk.GetStringAsync("/en/desk/session-accounts/inland-waters/2026-spring");
        account.Should().Contain("Hearing on the safety of dams");
        var item = ItemLink().Match(plan).Value;
        (await clerk.GetStringAsync(item)).Should().Contain("Nell Osier").And.NotContain("sealed:");

        var commented = await clerk.Fill(
            item,
            new(StringComparer.Ordinal) { ["text"] = "Said after the upgrade." },
            item + "?handler=Comment"
        );
        commented.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
        (await app.Read(db => db.Database.SqlQueryRaw<string>("SELECT text AS \"Value\" FROM plan_comments").ToListAsync()))
            .Should()
            .Contain("Said after the upgrade.");
    }

    /// <summary>The page, of those that a list leads to, that says this.</summary>
    private static async Task<string> Open(HttpClient clerk, string list, Regex link, string says)
    {
        var links = link.Matches(await clerk.GetStringAsync(list)).Select(m => m.Value).Distinct(StringComparer.Ordinal).ToList();
        foreach (var address in links)
        {
            if (await clerk.GetStringAsync(address) is { } page && page.Contains(says, StringComparison.Ordinal))
            {
                return page;
            }
        }

        throw new InvalidOperationException($"{list} leads to {links.Count} pages, and none says: {says}");
    }

    /// <summary>A release in the change log.</summary>
    [GeneratedRegex(@"^## \[?(?<version>\d+\.\d+\.\d+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("/en/desk/plans/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex PlanLink();

    [GeneratedRegex("/en/desk/meetings/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex MeetingLink();

    [GeneratedRegex("/en/desk/plan-items/[0-9a-f]{32}", RegexOptions.None, 1000)]
    private static partial Regex ItemLink();
}

public sealed class ReleasesOnSqlite() : ReleaseTests(Store.Sqlite);

public sealed class ReleasesOnPostgreSql() : ReleaseTests(Store.PostgreSql);
