using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Engines.Tests;

/// <summary>News from the outbox, once per engine.</summary>
public abstract class NewsTests(Store store)
{
    [Fact]
    public async Task News_is_told_after_the_commit_and_once()
    {
        var cards = new Postcards();
        await using var app = await RunningApp.Start(store, probes: cards);
        await app.Do(new SendPostcards(["one", "two"]));
        await Until(() => cards.Heard.Count == 2);
        await app.Do(new SendPostcards(["three"]));
        await Until(() => cards.Heard.Count >= 3);
        cards.Texts.Should().BeEquivalentTo("one", "two", "three");
        cards.Heard.Select(h => h.Message).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task What_could_not_be_told_is_told_again_under_the_same_id()
    {
        var tries = new List<string>();
        var cards = new Postcards { OnHearing = (text, _) => Fail(text, tries) };
        await using var app = await RunningApp.Start(store, probes: cards);
        await app.Do(new SendPostcards(["once more", "at once"]));
        await Until(() => cards.Heard.Count == 1);
        for (var i = 0; i < 600 && await Failed(app) == 0; i++) // the next try is counted from when the failure was recorded
        {
            await Task.Delay(50);
        }

        app.Clock.Advance(Duration.FromSeconds(10));
        await app.Do(new SendPostcards(["ring"]));
        await Until(() => cards.Heard.Count == 3);
        tries.Should().Equal("once more", "once more");
        cards.Texts.Should().BeEquivalentTo("at once", "ring", "once more");
        await AllTold(app);
    }

    /// <summary>A message is told a moment before that is recorded.</summary>
    internal static async Task AllTold(RunningApp app)
    {
        for (var i = 0; i < 200 && await Untold(app) > 0; i++)
        {
            await Task.Delay(50);
        }

        (await Untold(app)).Should().Be(0);
    }

    private static Task<int> Failed(RunningApp app) =>
        app.Read(db =>
            db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM outbox WHERE told IS NULL AND tries > 0").SingleAsync()
        );

    private static Task<int> Untold(RunningApp app) =>
        app.Read(db => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM outbox WHERE told IS NULL").SingleAsync());

    internal static async Task Until(Func<bool> reached)
    {
        for (var i = 0; i < 600 && !reached(); i++)
        {
            await Task.Delay(50);
        }

        reached().Should().BeTrue("it was to happen within half a minute");
    }

    private static Task Fail(string text, List<string> tries)
    {
        if (text == "once more")
        {
            tries.Add(text);
            if (tries.Count == 1)
            {
                throw new IOException("No post today.");
            }
        }

        return Task.CompletedTask;
    }
}

public sealed class NewsOnSqlite() : NewsTests(Store.Sqlite);

public sealed class NewsOnPostgreSql() : NewsTests(Store.PostgreSql);
