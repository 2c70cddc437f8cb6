using System.Net;
using Comitia.Access.Contracts;
using Comitia.App.Demo;
using Comitia.Testing;

namespace Comitia.App.Tests;

/// <summary>The search of the desk finds what one remembers a word of, in either language, and nothing one may not read.</summary>
public abstract class SearchTests(Store store) : IAsyncLifetime
{
    private const string Clerk = "clerk@northmere.example";
    private RunningApp app = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(store);
        await DemoWorld.Make(app.Services, default);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static async Task<string> Search(HttpClient visitor, string typed, string language = "en") =>
        WebUtility.HtmlDecode(await visitor.GetStringAsync($"/{language}/desk/search?q={Uri.EscapeDataString(typed)}"));

    [Theory]
    [InlineData("sandwell", "/directory/people/", "Ludmer Sandwell")]
    [InlineData("HARBOUR off", "/desk/meetings/", "Meeting with the Harbour Office")]
    [InlineData("shared locks", "/desk/matters/", "Agreement on the shared locks of the Lower Canal")]
    [InlineData("upkeep", "/desk/plan-items/", "Waterways Agency on the upkeep of locks")]
    [InlineData("sluz", "/desk/matters/", "Agreement on the shared locks of the Lower Canal")]
    [InlineData("waterw", "/directory/bodies/", "Waterways Agency")]
    public async Task A_word_finds_its_record(string typed, string link, string title)
    {
        using var clerk = await app.SignedIn(Clerk, DemoWorld.Password);
        (await Search(clerk, typed)).Should().Contain(link).And.Contain(title);
    }

    [Fact]
    public async Task The_other_language_finds_and_shows_its_own_words()
    {
        using var clerk = await app.SignedIn(Clerk, DemoWorld.Password);
        (await Search(clerk, "şlüzləri", "az")).Should().Contain("Aşağı kanalın ortaq şlüzləri haqqında saziş");
    }

    [Fact]
    public async Task What_one_may_not_read_is_neither_found_nor_counted()
    {
        await app.Account("visitor@northmere.example", null);
        using var visitor = await app.SignedIn("visitor@northmere.example");
        foreach (var typed in new[] { "sandwell", "harbour", "shared", "upkeep", "waterw" })
        {
            (await Search(visitor, typed)).Should().Contain($"Nothing is called “{typed}”");
        }
    }

    [Fact]
    public async Task Nothing_and_signs_alone_find_nothing()
    {
        using var clerk = await app.SignedIn(Clerk, DemoWorld.Password);
        (await Search(clerk, "")).Should().Contain("Type a word");
        (await Search(clerk, "%%_'")).Should().Contain("Nothing is called");
    }

    [Fact]
    public async Task It_asks_as_often_for_many_hits_as_for_one()
    {
        using var clerk = await app.SignedIn(Clerk, DemoWorld.Password);
        await Search(clerk, "upkeep");
        var one = await app.During(() => Search(clerk, "upkeep"));
        (await app.During(() => Search(clerk, "the")))
            .Should()
            .BeLessThanOrEqualTo(one + 3, "only whether there are more is asked besides");
    }
}

public sealed class SearchOnSqlite() : SearchTests(Store.Sqlite);

public sealed class SearchOnPostgreSql() : SearchTests(Store.PostgreSql);
