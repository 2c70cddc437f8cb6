namespace Comitia.App.Tests;

/// <summary>Every command with good, refused and wrong usage: 0, 1, 2; with --json standard output is the JSON alone.</summary>
public sealed class ExitTests : IDisposable
{
    private readonly CommandLineProgram comitia = new();

    public void Dispose() => comitia.Dispose();

    [Theory]
    [InlineData("fly")]
    [InlineData("import")]
    [InlineData("import plan")]
    [InlineData("import plan nothing.txt --data {data} --json")]
    [InlineData("import popolo nothing.json --data {data} --json")]
    [InlineData("import assemblee-nationale nothing --data {data} --json")]
    [InlineData("account --committee rivers --data {data}")]
    [InlineData("account --committee rivers --session 2026-spring --format docx --data {data} --json")]
    [InlineData("user add --name Nobody --data {data} --json")]
    [InlineData("doctor --weather")]
    [InlineData("import plan --data {data} --json")]
    [InlineData("plan --session 2026-spring --json --data {data}")]
    [InlineData("serve --trusted-proxies proxy.parliament.example --data {data}")]
    [InlineData("serve --tries-per-name 0 --data {data}")]
    [InlineData("demo --tries-minutes soon --data {data}")]
    public async Task Wrong_usage_is_2_with_a_sentence_and_with_json_the_sentence_in_json(string arguments)
    {
        var ended = await comitia.Run(arguments);
        ended.Code.Should().Be(2);
        ended.Error.Should().NotBeEmpty().And.NotContain("   at ");
        if (arguments.Contains("--json", StringComparison.Ordinal))
        {
            var reason = ended.Json.GetProperty("refused")[0];
            reason.GetProperty("code").GetString().Should().Be("usage");
            ended.Error.Should().Contain(reason.GetProperty("sentence").GetString());
        }
        else
        {
            ended.Output.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("account --committee rivers --session 2026-spring --data {data}")]
    [InlineData("account --committee rivers --session 2026-spring --data {data} --json")]
    [InlineData("plan --committee rivers --session 2026-spring --data {data} --json")]
    [InlineData("template check nothing.docx --data {data} --json")]
    [InlineData("export popolo --output /nowhere/file.json --data {data} --json")]
    [InlineData("user add --email x --name X --role administrator --data {data} --json")]
    [InlineData("user add --email x@rivers.example --name X --role clerk --body rivers --data {data} --json")]
    [InlineData("import assemblee-nationale . --data {data} --json")]
    [InlineData("export popolo --output /nowhere/file.json --data {data}")]
    public async Task What_is_refused_is_1_with_the_reason(string arguments)
    {
        var ended = await comitia.Run(arguments);
        ended.Code.Should().Be(1);
        ended.Error.Should().NotBeEmpty().And.NotContain("   at ").And.NotContain("refusal.");
        if (arguments.Contains("--json", StringComparison.Ordinal))
        {
            ended.Json.GetProperty("refused")[0].GetProperty("sentence").GetString().Should().NotBeEmpty();
        }
        else
        {
            ended.Output.Should().BeEmpty();
        }
    }

    [Fact]
    public async Task A_text_without_a_plan_is_1_and_one_with_a_plan_is_0()
    {
        comitia.File("empty.txt", "Nothing of the kind.\n");
        comitia.File(
            "plan.txt",
            "Work plan of the Committee on Rivers for the spring session of 2026\n\n1. Hearing on the safety of dams\n2. Meeting with the Ministry of Transport\n"
        );
        (await comitia.Run("import plan empty.txt --dry-run --json --data {data}")).Code.Should().Be(1);
        var read = await comitia.Run("import plan plan.txt --dry-run --json --data {data}");
        read.Code.Should().Be(0);
        read.Json.GetProperty("items").GetArrayLength().Should().Be(2);
        var refused = await comitia.Run("import plan plan.txt --data {data}");
        refused.Code.Should().Be(1);
        refused
            .Error.Should()
            .Contain("names the committee “Committee on Rivers”, and no committee here bears this name")
            .And.Contain("There is no committee here yet")
            .And.Contain("names the session “spring session of 2026”")
            .And.Contain("--session CODE");
    }

    [Fact]
    public async Task What_goes_in_comes_out_and_a_file_that_is_not_json_is_refused()
    {
        comitia.File("people.json", """{"persons":[{"id":"p1","name":"Anna Hillside"}]}""");
        comitia.File("broken.json", "{");
        var first = await comitia.Run("import popolo people.json --data {data} --json");
        (first.Code, first.Json.GetProperty("created").GetInt32()).Should().Be((0, 1));
        (await comitia.Run("import popolo broken.json --data {data} --json")).Code.Should().Be(1);
        var exported = await comitia.Run("export popolo --data {data}");
        exported.Code.Should().Be(0);
        exported.Json.GetProperty("persons")[0].GetProperty("name").GetString().Should().Be("Anna Hillside");
        var written = await comitia.Run("export popolo --output out.json --data {data} --json");
        (written.Code, written.Json.GetProperty("bytes").GetInt32()).Should().Be((0, exported.Output.Length));
    }

    [Fact]
    public async Task A_demonstration_does_not_go_over_data_that_is_there()
    {
        (await comitia.Run("demo --make-only --data {data}")).Code.Should().Be(0);
        var again = await comitia.Run("demo --make-only --data {data}");
        (again.Code, again.Error).Should().Be((1, again.Error));
        again.Error.Should().Contain("holds data already");
        var account = await comitia.Run("account --committee inland-waters --session 1999-spring --data {data}");
        account.Code.Should().Be(1);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_sentence()
    {
        using var taken = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        taken.Start();
        var ended = await comitia.Run($"serve --urls http://{taken.LocalEndpoint} --data {{data}}");
        ended.Code.Should().Be(1);
        ended.Error.Should().Contain("Another program listens").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_setting_that_is_malformed_is_named_with_what_it_takes_and_nothing_starts()
    {
        comitia.Variables["COMITIA_TRUSTED_PROXIES"] = "10.0.0.5, 10.0.0.300";
        comitia.Variables["COMITIA_TRIES_PER_ADDRESS"] = "many";
        var ended = await comitia.Run("serve --urls http://127.0.0.1:0 --data {data}");
        ended.Code.Should().Be(2);
        ended.Error.Should().Contain("“10.0.0.300” is neither an address nor a network").And.Contain("“many” cannot be the limit");
        System.IO.Directory.Exists(comitia.Data).Should().BeFalse();
    }

    [Fact]
    public async Task A_second_server_on_one_folder_is_refused_with_the_reason()
    {
        await using var app = await Testing.RunningApp.Start();
        var ended = await comitia.Run($"serve --urls http://127.0.0.1:0 --data {app.Folder}");
        ended.Code.Should().Be(1);
        ended.Error.Should().Contain("serves this data folder already").And.NotContain("   at ");
    }
}
