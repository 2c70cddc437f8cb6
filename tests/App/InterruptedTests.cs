using System.Text;
using Comitia.Access.Contracts;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;

namespace Comitia.App.Tests;

/// <summary>A command beside a running server, and a command that is killed in the middle.</summary>
public sealed class InterruptedTests : IDisposable
{
    private const int People = 30_000;
    private readonly CommandLineProgram comitia = new();

    public void Dispose() => comitia.Dispose();

    [Fact]
    public async Task An_import_that_was_killed_goes_on_where_it_was_and_leaves_nothing_half_written()
    {
        comitia.File("people.json", Popolo(People));
        using (var process = comitia.Start("import popolo people.json --data {data} --json"))
        {
            while (Count() < 1_000)
            {
                (process.HasExited ? await process.StandardError.ReadToEndAsync() : string.Empty)
                    .Should()
                    .BeEmpty("it was to be killed in the middle");
                await Task.Delay(20);
            }

            process.Kill();
            await process.WaitForExitAsync();
        }

        var there = Count();
        there.Should().BeInRange(1_000, People - 1);
        Whole().Should().BeTrue("each person came with what the source said of them");
        var again = await comitia.Run("import popolo people.json --data {data} --json");
        again.Code.Should().Be(0);
        (again.Json.GetProperty("created").GetInt32(), again.Json.GetProperty("unchanged").GetInt32()).Should().Be((People - there, there));
        again.Error.Should().Contain("people: ", "what lasts longer than two seconds says how far it is");
        Count().Should().Be(People);
    }

    [Fact]
    public async Task A_command_beside_a_running_server_waits_its_turn_and_the_server_goes_on()
    {
        await using var app = await RunningApp.Start();
        comitia.File("people.json", Popolo(3_000));
        var import = comitia.Run($"import popolo people.json --data {app.Folder} --json");
        var done = 0;
        while (!import.IsCompleted)
        {
            var account = new AddAccount($"a{done++}@rivers.example", "Beside", "en");
            (await app.Act(account)).Refusals.Should().BeEmpty();
            await Task.Delay(20);
        }

        (await import).Code.Should().Be(0, (await import).Error);
        done.Should().BeGreaterThan(5);
        (await app.Read(db => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM people").SingleAsync())).Should().Be(3_000);
        (await app.Read(db => db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS \"Value\" FROM user_accounts").SingleAsync()))
            .Should()
            .Be(done);
    }

    private static string Popolo(int people)
    {
        var text = new StringBuilder("{\"persons\":[");
        for (var n = 0; n < people; n++)
        {
            text.Append(n > 0 ? "," : string.Empty).Append($$"""{"id":"p{{n}}","name":"Anna Hillside {{n}}"}""");
        }

        return text.Append("]}").ToString();
    }

    private int Count() => Ask("SELECT COUNT(*) FROM people");

    private bool Whole() =>
        Ask("SELECT COUNT(*) FROM people p LEFT JOIN imported_records r ON r.target = p.id WHERE r.id IS NULL OR p.name = ''") == 0;

    private int Ask(string sql)
    {
        var file = Path.Combine(comitia.Data, "comitia.db");
        if (!System.IO.File.Exists(file))
        {
            return 0;
        }

        try
        {
            using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=false;Mode=ReadWrite");
            connection.Open();
            connection.CreateCollation("people", string.CompareOrdinal);
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e) when (e.SqliteErrorCode == 1)
        {
            return 0; // the tables are not there yet
        }
    }
}
