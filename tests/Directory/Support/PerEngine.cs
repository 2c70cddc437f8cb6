using Comitia.Testing;

namespace Comitia.Directory.Tests.Support;

/// <summary>A running program of its own for each test, on one engine.</summary>
public abstract class PerEngine(Store store) : IAsyncLifetime
{
    private protected RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start(store);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
