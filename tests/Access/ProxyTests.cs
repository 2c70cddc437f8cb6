using System.Collections.Concurrent;
using System.Net;
using Comitia.Access.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Comitia.Access.Tests;

/// <summary>Behind a proxy: what it says of its visitors counts where it is trusted, and nowhere else. The tests' visitors come from 127.0.0.1.</summary>
public sealed class ProxyTests
{
    private const string Elsewhere = "10.9.9.9, fd00::/64";

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.0.0.0/8, 127.0.0.0/8")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task Behind_a_trusted_proxy_each_visitor_is_counted_by_their_own_address(string trusted)
    {
        await using var app = await Start(trusted);
        (await Tries(app, 3, "198.51.100.7")).Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Tries(app, 1, "198.51.100.7")).Should().Be(HttpStatusCode.TooManyRequests);
        (await Tries(app, 3, "198.51.100.8")).Should().Be(HttpStatusCode.UnprocessableEntity, "another visitor");
        (await Tries(app, 3, forwarded: null)).Should().Be(HttpStatusCode.UnprocessableEntity, "the proxy itself");
    }

    [Theory]
    [InlineData("")]
    [InlineData(Elsewhere)]
    public async Task From_an_untrusted_neighbour_the_neighbour_is_counted_whatever_it_says(string trusted)
    {
        await using var app = await Start(trusted);
        for (var i = 1; i <= 3; i++)
        {
            (await Tries(app, 1, $"198.51.100.{i}")).Should().Be(HttpStatusCode.UnprocessableEntity);
        }

        (await Tries(app, 1, "198.51.100.4")).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_visitor_cannot_put_an_address_before_the_one_the_proxy_saw()
    {
        await using var app = await Start("127.0.0.1");
        for (var i = 1; i <= 3; i++)
        {
            (await Tries(app, 1, $"203.0.113.{i}, 198.51.100.7")).Should().Be(HttpStatusCode.UnprocessableEntity);
        }

        (await Tries(app, 1, "203.0.113.4, 198.51.100.7")).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_chain_of_proxies_is_followed_as_far_as_it_is_trusted()
    {
        await using var app = await Start("127.0.0.1, 10.0.0.0/24");
        (await Tries(app, 3, "198.51.100.7, 10.0.0.2")).Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Tries(app, 3, "198.51.100.8, 10.0.0.2")).Should().Be(HttpStatusCode.UnprocessableEntity);
        (await Tries(app, 1, "198.51.100.7, 10.0.0.2")).Should().Be(HttpStatusCode.TooManyRequests);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("", false)]
    [InlineData(Elsewhere, false)]
    public async Task Https_is_seen_through_a_trusted_proxy_alone(string trusted, bool seen)
    {
        await using var app = await Start(trusted);
        var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var answer = await visitor.GetAsync("/en/sign-in");
        answer.Headers.Contains("Strict-Transport-Security").Should().Be(seen);
        answer.Headers.GetValues("Set-Cookie").Should().NotBeEmpty().And.OnlyContain(c => c.Contains("secure") == seen);
    }

    [Theory]
    [InlineData("127.0.0.1", 0)]
    [InlineData("", 1)]
    [InlineData(Elsewhere, 1)]
    public async Task A_neighbour_that_speaks_for_others_unasked_is_named_in_the_log_once(string trusted, int lines)
    {
        using var log = new Heard();
        await using var app = await Start(trusted, log);
        await Tries(app, 2, "198.51.100.7");
        log.Lines.Where(l => l.Contains("COMITIA_TRUSTED_PROXIES", StringComparison.Ordinal)).Should().HaveCount(lines);
        if (lines > 0)
        {
            log.Lines.Should().Contain(l => l.Contains("127.0.0.1") && !l.Contains("198.51.100.7"));
        }
    }

    [Fact]
    public async Task Whoever_is_turned_away_reads_how_long_to_wait()
    {
        await using var app = await Start("", limits: new DoorLimits { PerAddress = 3, Minutes = 5 });
        await Tries(app, 3, forwarded: null);
        var answer = await Try(app, forwarded: null);
        answer.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(5));
        (await answer.Content.ReadAsStringAsync()).Should().Contain("Wait 5 minutes, then try again.");
    }

    private static Task<RunningApp> Start(string trusted, Heard? log = null, DoorLimits? limits = null) =>
        RunningApp.Start(adjust: s =>
        {
            s.AddSingleton(TrustedProxies.Read(trusted).Value);
            s.AddSingleton(limits ?? new DoorLimits { PerAddress = 3 });
            if (log is not null)
            {
                s.AddLogging(l => l.SetMinimumLevel(LogLevel.Warning).AddProvider(log));
            }
        });

    private static async Task<HttpStatusCode> Tries(RunningApp app, int times, string? forwarded)
    {
        var last = HttpStatusCode.OK;
        for (var i = 0; i < times; i++)
        {
            last = (await Try(app, forwarded)).StatusCode;
        }

        return last;
    }

    /// <summary>A wrong password, each time for another name: only the address is counted.</summary>
    private static Task<HttpResponseMessage> Try(RunningApp app, string? forwarded)
    {
        var visitor = app.Visitor();
        if (forwarded is not null)
        {
            visitor.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        }

        return visitor.Fill(
            "/en/sign-in",
            new(StringComparer.Ordinal) { ["Email"] = $"{PublicId.New()}@parliament.example", ["Password"] = "wrong" }
        );
    }

    private sealed class Heard : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Enqueue(formatter(state, exception));

        public void Dispose() => Lines.Clear();
    }
}
