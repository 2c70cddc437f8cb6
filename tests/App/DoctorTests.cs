using System.Text.Json;
using Microsoft.Data.Sqlite;

[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

namespace Comitia.App.Tests;

/// <summary><c>comitia doctor</c> on folders in good and in bad state.</summary>
public sealed class DoctorTests : IDisposable
{
    private readonly CommandLineProgram comitia = new();

    public void Dispose() => comitia.Dispose();

    [Fact]
    public async Task Where_nothing_is_there_yet_it_says_how_to_begin_and_makes_nothing()
    {
        var (code, advice) = await Examine();
        code.Should().Be(1);
        advice["database"].Should().Contain("no database yet");
        System.IO.Directory.Exists(comitia.Data).Should().BeFalse();
    }

    [Fact]
    public async Task An_installation_without_an_administrator_is_named_and_one_with_is_well()
    {
        await comitia.Run("export popolo --data {data}");
        (await Examine()).Advice["administrators"].Should().Contain("user add");
        await Administrator();
        var (code, advice) = await Examine();
        advice.Where(a => a.Value is not null).Should().BeEmpty();
        code.Should().Be(0);
    }

    [Fact]
    public async Task A_folder_that_others_can_read_is_unsafe()
    {
        await Administrator();
        System.IO.File.SetUnixFileMode(
            comitia.Data,
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute
        );
        var (code, advice) = await Examine();
        code.Should().Be(1);
        advice["data mode"].Should().Contain("chmod");
    }

    [Fact]
    public async Task A_database_of_an_older_version_is_named_and_left_as_it_is()
    {
        await Administrator();
        Change("DELETE FROM \"__EFMigrationsHistory\"");
        (await Examine()).Advice["migrations waiting"].Should().Contain("older version");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_named_by_doctor_and_refused_by_everything_else()
    {
        Assert.SkipWhen(Environment.UserName == "root", "Root writes everywhere: ./do test runs this as another user.");
        await Administrator();
        System.IO.File.SetUnixFileMode(comitia.Data, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        System.IO.File.SetUnixFileMode(Path.Combine(comitia.Data, "comitia.db"), UnixFileMode.UserRead);
        var (code, advice) = await Examine();
        code.Should().Be(1);
        advice["data"].Should().Contain("cannot write");
        var added = await comitia.Run("user add --email second@rivers.example --name Second --data {data} --json");
        added.Code.Should().Be(1);
        added.Json.GetProperty("refused")[0].GetProperty("code").GetString().Should().Be("kernel.read-only");
    }

    [Fact]
    public async Task What_is_believed_of_proxies_and_how_many_tries_pass_is_said()
    {
        await Administrator();
        var usual = await Findings();
        usual["trusted proxies"].Should().Be(("none", null));
        usual["doors"].Should().Be(("60 per address and 10 per name in 1 min", null));
        comitia.Variables["COMITIA_TRUSTED_PROXIES"] = "10.0.0.5 fd00::/64";
        var set = await Findings("--tries-per-address 500 --tries-minutes 5");
        set["trusted proxies"].Should().Be(("10.0.0.5, fd00::/64", null));
        set["doors"].Should().Be(("500 per address and 10 per name in 5 min", null));
    }

    [Theory]
    [InlineData("0.0.0.0/0", "0.0.0.0/0 is so wide")]
    [InlineData("10.0.0.0/24,::/0", "::/0 is so wide")]
    [InlineData("::ffff:0.0.0.0/96", "0.0.0.0/0 is so wide")]
    [InlineData("10.0.0", "neither an address nor a network")]
    public async Task Trusting_strangers_or_nobody_that_can_be_is_unsafe(string proxies, string advice)
    {
        await Administrator();
        comitia.Variables["COMITIA_TRUSTED_PROXIES"] = proxies;
        (await Findings(code: 1))["trusted proxies"].Advice.Should().Contain(advice);
    }

    private async Task Administrator() =>
        (
            await comitia.Run(
                "user add --email ada@rivers.example --name Ada --role administrator --password-stdin --data {data} --json",
                "nine quiet grey herons"
            )
        )
            .Code.Should()
            .Be(0);

    private async Task<(int Code, Dictionary<string, string?> Advice)> Examine()
    {
        var (code, found) = await Doctor(string.Empty);
        return (code, found.ToDictionary(f => f.Key, f => f.Value.Advice, StringComparer.Ordinal));
    }

    private async Task<Dictionary<string, (string Value, string? Advice)>> Findings(string options = "", int code = 0)
    {
        var ended = await Doctor(options);
        ended.Code.Should().Be(code);
        return ended.Found;
    }

    private async Task<(int Code, Dictionary<string, (string Value, string? Advice)> Found)> Doctor(string options)
    {
        var ended = await comitia.Run("doctor --json --data {data} " + options);
        ended.Error.Should().BeEmpty();
        return (
            ended.Code,
            ended
                .Json.GetProperty("findings")
                .EnumerateArray()
                .ToDictionary(
                    f => f.GetProperty("name").GetString()!,
                    f =>
                        (
                            f.GetProperty("value").GetString()!,
                            f.GetProperty("advice") is { ValueKind: JsonValueKind.String } advice ? advice.GetString() : null
                        ),
                    StringComparer.Ordinal
                )
        );
    }

    private void Change(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(comitia.Data, "comitia.db")};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
