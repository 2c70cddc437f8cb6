using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Comitia.Engines.Tests.NewsTests;

namespace Comitia.Engines.Tests;

/// <summary>Two programs on one PostgreSQL database.</summary>
public sealed class NodesTests
{
    [Fact]
    public async Task Two_nodes_share_the_news_and_tell_none_twice()
    {
        var database = await PostgresServer.NewDatabase();
        var (left, right) = (Slow(), Slow());
        await using var first = await RunningApp.StartOn(database, adjust: null, left);
        await using var second = await RunningApp.StartOn(database, adjust: null, right);
        for (var round = 0; round < 4; round++)
        {
            var texts = Enumerable.Range(round * 60, 60).Select(n => $"card {n}").ToList();
            await Task.WhenAll(first.Do(new SendPostcards([.. texts.Take(30)])), second.Do(new SendPostcards([.. texts.Skip(30)])));
        }

        await Until(() => left.Heard.Count + right.Heard.Count >= 240);
        await AllTold(first);
        left.Texts.Concat(right.Texts).Should().HaveCount(240).And.OnlyHaveUniqueItems();
        left.Heard.Should().NotBeEmpty();
        right.Heard.Should().NotBeEmpty();
    }

    [Fact]
    public async Task What_a_node_was_telling_when_it_died_is_told_by_another_and_not_before()
    {
        var database = await PostgresServer.NewDatabase();
        var stuck = new TaskCompletionSource();
        var left = new Postcards { OnHearing = (_, _) => stuck.Task };
        var right = new Postcards();
        await using var first = await RunningApp.StartOn(database, adjust: null, left);
        await first.Do(new SendPostcards(["held by the first"]));
        await Until(() => Claims(database) == 1);

        await using var second = await RunningApp.StartOn(database, adjust: null, right);
        await second.Do(new SendPostcards(["the second's own"]));
        await Until(() => right.Heard.Count > 0);
        right.Texts.Should().Equal(["the second's own"], "what another node is telling is passed over");
        await Until(() => Ask(database, "SELECT COUNT(*) FROM outbox WHERE told IS NOT NULL") == 1); // else it dies with the rest and is told again

        Kill(database);
        await second.Do(new SendPostcards(["ring"]));
        await Until(() => right.Heard.Count == 3);
        right.Texts.Should().BeEquivalentTo("the second's own", "ring", "held by the first");
        await AllTold(second);
        stuck.SetResult();
    }

    [Fact]
    public async Task The_first_actions_of_a_new_account_at_once_are_no_duplicate()
    {
        await using var app = await RunningApp.StartOn(await PostgresServer.NewDatabase(), adjust: null, new Postcards());
        var book = app.Services.GetRequiredService<PermissionBook>();
        foreach (var round in Enumerable.Range(0, 25))
        {
            var newcomer = Viewer.Of(Ids.NewGuid(app.Clock.GetCurrentInstant()), "Newcomer", [new Grant("administrator", "")], book);
            var results = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(n => app.Act(new SendPostcards([$"card {round} {n}"]), newcomer))
            );
            results.SelectMany(r => r.Refusals).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task One_key_sent_twice_at_once_is_done_once_and_answered_twice()
    {
        var cards = new Postcards();
        await using var app = await RunningApp.StartOn(await PostgresServer.NewDatabase(), adjust: null, cards);
        foreach (var round in Enumerable.Range(0, 25))
        {
            var asked = new Asked(RunningApp.Operator, $"key-{round}");
            var actions = app.Services.GetRequiredService<IActions>();
            var results = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => actions.Run(new SendPostcards([$"card {round}"]), asked, default))
            );
            results.SelectMany(r => r.Refusals).Should().BeEmpty();
        }

        await AllTold(app);
        cards.Texts.Should().OnlyHaveUniqueItems();
    }

    /// <summary>A reader that gives the other node time to come along.</summary>
    private static Postcards Slow() => new() { OnHearing = (_, ct) => Task.Delay(5, ct) };

    private static long Claims(string database) => Ask(database, "SELECT COUNT(*)" + Claiming);

    /// <summary>What the death of a process does: its connection is gone.</summary>
    private static void Kill(string database) => Ask(database, "SELECT COUNT(pg_terminate_backend(pid))" + Claiming);

    private const string Claiming = " FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'";

    private static long Ask(string database, string sql)
    {
        using var source = NpgsqlDataSource.Create(database + ";Pooling=false");
        using var command = source.CreateCommand(sql);
        return (long)command.ExecuteScalar()!;
    }
}
