using Comitia.Access.Contracts;
using Comitia.App.Hosting;
using Comitia.Bench.Tools;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using NodaTime;

namespace Comitia.Bench.World;

/// <summary>The product inside the bench's own process, on a data folder: to build worlds through the same actions that people use.</summary>
internal sealed class Hand : IAsyncDisposable
{
    public static readonly Asked Operator = new(Viewer.Operator("bench"));
    private readonly WebApplication app;

    static Hand() => CommandCounter.Listen();

    private Hand(WebApplication app) => this.app = app;

    public IServiceProvider Services => app.Services;

    public Uri Address => new(app.Urls.First());

    public LocalDate Today => Services.GetRequiredService<OfficeDesk>().Today;

    public static async Task<Hand> On(string folder, bool listening = false)
    {
        var built = ComitiaHost.Build(
            new HostSettings
            {
                Data = folder,
                Urls = "http://127.0.0.1:0",
                Quiet = true,
            }
        );
        await built.Services.Prepare();
        if (listening)
        {
            await built.StartAsync();
        }

        return new Hand(built);
    }

    public async Task<TResult> Do<TResult>(IInput<TResult> input) =>
        Expect(await Services.GetRequiredService<IActions>().Run(input, Operator));

    public static T Expect<T>(Result<T> result) =>
        result.Ok ? result.Value : throw new InvalidOperationException("Refused: " + string.Join(", ", result.Refusals));

    /// <summary>Somebody who can sign in, with a role over one scope and perhaps over another.</summary>
    public async Task Account(string email, string role, params IReadOnlyList<string> scopes)
    {
        var account = new NewAccount(email, "A clerk", "en", role, scopes[0]);
        var added = Expect(await Services.GetRequiredService<IAccounts>().Add(account, Session.Password, Operator));
        foreach (var scope in scopes.Skip(1))
        {
            await Do(new GiveGrant(added.Account, role, scope, Today));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
