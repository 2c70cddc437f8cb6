using System.Text.Json;
using Comitia.Directory.Contracts;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Comitia.Access.Tests.Matrix;

/// <summary>One of everything that an action can be done to, and one of everybody who may try.</summary>
internal sealed class MatrixWorld : IAsyncDisposable
{
    public const string Elsewhere = "clerk elsewhere";
    public const string WithoutRole = "no role";
    public const string SignedOut = "signed out";
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly RunningApp app;

    private MatrixWorld(RunningApp app, DroppingWriter gate)
    {
        this.app = app;
        Gate = gate;
        Book = app.Services.GetRequiredService<ActionBook>();
    }

    public RunningApp App => app;

    public DroppingWriter Gate { get; }

    public ActionBook Book { get; }

    public List<Actor> Actors { get; } = [];

    /// <summary>The id of a record of this world, by the name it was made under.</summary>
    public string this[string name] => ids[name];

    public static async Task<MatrixWorld> Make(Action<IServiceCollection>? adjust = null, params IModule[] further)
    {
        DroppingWriter? gate = null;
        var running = await RunningApp.Start(
            Store.Sqlite,
            services =>
            {
                services.AddSingleton<IWriter>(sp => gate = new DroppingWriter(sp.GetRequiredService<Engine.Sqlite.SqliteWriter>()));
                Silence(services);
                adjust?.Invoke(services);
            },
            further
        );
        var world = new MatrixWorld(running, gate!);
        await Records.Make(world);
        gate!.Dropping = true;
        return world;
    }

    /// <summary>Does an action while the world is made, as the operator or as an actor, and keeps the id it answers under a name.</summary>
    public async Task<string> Make(string name, string action, object input, Viewer? viewer = null)
    {
        var known = Book.Find(action)!;
        var typed = JsonSerializer.Deserialize(JsonSerializer.Serialize(input, KernelJson.Options), known.Info.Input, KernelJson.Options)!;
        var result = await known.Run(app.Services.GetRequiredService<IActions>(), typed, new Asked(viewer ?? RunningApp.Operator), default);
        var answer = result.Ok
            ? result.Value
            : throw new InvalidOperationException($"{action} for {name} was refused: {string.Join(", ", result.Refusals)}");
        return ids[name] = JsonSerializer.SerializeToElement(answer, KernelJson.Options).ToString();
    }

    public string? Find(string name) => ids.GetValueOrDefault(name);

    public void Name(string name, string id) => ids[name] = id;

    /// <summary>An account and a session for every declared role, and for those who hold none of them here.</summary>
    public async Task Invite()
    {
        var here = BodyScope.Of(Id("committee"));
        foreach (var role in app.Services.GetRequiredService<PermissionBook>().Roles)
        {
            await Invite(role.Code, role.Code, role.PerBody ? here : string.Empty);
        }

        await Invite(Elsewhere, BodyRoles.Clerk, BodyScope.Of(Id("other-committee")));
        await Invite(WithoutRole, null, null);
        Actors.Add(new Actor(SignedOut, Viewer.Nobody, app.Visitor()));
    }

    public BodyId Id(string body) => BodyId.From(Guid.Parse(ids[body]));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>News is told through the gate as well, and would be counted as a change.</summary>
    private static void Silence(IServiceCollection services)
    {
        foreach (
            var job in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType?.Name == "TellNews").ToList()
        )
        {
            services.Remove(job);
        }
    }

    private async Task Invite(string name, string? role, string? scope)
    {
        var email = name.Replace(' ', '-') + "@matrix.example";
        var account = await app.Account(email, role, scope);
        Name("account of " + name, account.ToString());
        var viewer = Viewer.Of(
            account.Value,
            name,
            role is null ? [] : [new Grant(role, scope!)],
            app.Services.GetRequiredService<PermissionBook>()
        );
        Actors.Add(new Actor(name, viewer, await app.SignedIn(email)));
    }
}
