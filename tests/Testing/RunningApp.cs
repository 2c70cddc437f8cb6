using Comitia.Access.Contracts;
using Comitia.App.Hosting;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Comitia.Testing;

/// <summary>The whole program on a port of its own, with a database of its own and a clock that stands still until it is moved.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    /// <summary>Monday 2 March 2026, ten in the morning, UTC.</summary>
    public static readonly Instant Beginning = Instant.FromUtc(2026, 3, 2, 10, 0);

    private readonly WebApplication app;
    private readonly string folder;

    static RunningApp() => CommandCounter.Listen();

    private RunningApp(WebApplication app, string folder, FakeClock clock)
    {
        this.app = app;
        this.folder = folder;
        Clock = clock;
    }

    public FakeClock Clock { get; }

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public string Folder => folder;

    /// <summary>Whoever may do everything: for building worlds.</summary>
    public static Viewer Operator { get; } = Viewer.Operator("tests");

    public static async Task<RunningApp> Start(
        Store store = Store.Sqlite,
        Action<IServiceCollection>? adjust = null,
        params IModule[] probes
    ) => await StartOn(store == Store.PostgreSql ? await PostgresServer.NewDatabase() : null, adjust, probes);

    /// <summary>On a PostgreSQL database that may have other nodes; on a fresh SQLite file where none is named.</summary>
    public static Task<RunningApp> StartOn(string? postgres, Action<IServiceCollection>? adjust, params IModule[] probes) =>
        StartIn(System.IO.Directory.CreateTempSubdirectory("comitia-test-").FullName, postgres, adjust, probes);

    /// <summary>In a folder that may hold a database already; it is removed at the end.</summary>
    public static async Task<RunningApp> StartIn(
        string place,
        string? postgres = null,
        Action<IServiceCollection>? adjust = null,
        params IModule[] probes
    )
    {
        var clock = new FakeClock(Beginning);
        var settings = new HostSettings
        {
            Data = place,
            PostgreSql = postgres,
            Urls = "http://127.0.0.1:0",
            Quiet = true,
        };
        var built = ComitiaHost.Build(
            settings,
            services =>
            {
                services.AddSingleton<IClock>(clock);
                Comitia.App.Demo.DemoClock.Install(services);
                services.AddSingleton(new DoorLimits { PerAddress = 100_000, PerName = 100_000 });
                services.Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000);
                adjust?.Invoke(services);
            },
            probes
        );
        await built.Services.Prepare();
        await built.StartAsync();
        return new RunningApp(built, place, clock);
    }

    /// <summary>A visitor with cookies of their own who does not follow redirects by themselves.</summary>
    public HttpClient Visitor(bool follow = false) =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = follow,
                UseCookies = true,
                CookieContainer = new(),
            }
        )
        {
            BaseAddress = Address,
        };

    /// <summary>The demonstration's invented parliament, made as of the clock's day.</summary>
    public Task MakeDemonstration() => Comitia.App.Demo.DemoWorld.Make(Services, default);

    /// <summary>The password of the demonstration's accounts.</summary>
    public static string DemonstrationPassword => Comitia.App.Demo.DemoWorld.Password;

    public Task<Result<TResult>> Act<TResult>(IInput<TResult> input, Viewer? viewer = null, string? key = null, string? reason = null) =>
        Services.GetRequiredService<IActions>().Run(input, new Asked(viewer ?? Operator, key, reason));

    /// <summary>Acts and expects it to go through: for building worlds.</summary>
    public async Task<TResult> Do<TResult>(IInput<TResult> input, Viewer? viewer = null)
    {
        var result = await Act(input, viewer);
        return result.Ok ? result.Value : throw new InvalidOperationException("Refused: " + string.Join(", ", result.Refusals));
    }

    public async Task<T> Read<T>(Func<ComitiaDb, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<ComitiaDb>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        var environment = app.Services.GetRequiredService<IWebHostEnvironment>();
        await app.DisposeAsync();

        // The host leaves its file watchers running: a thread and an inotify instance each, of which a user has 128.
        (environment.WebRootFileProvider as IDisposable)?.Dispose();
        (environment.ContentRootFileProvider as IDisposable)?.Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
    }
}
