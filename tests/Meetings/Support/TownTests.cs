using Comitia.Testing;

namespace Comitia.Meetings.Tests.Support;

/// <summary>Tests in a town of their own, once per engine.</summary>
public abstract class TownTests(Store store) : IAsyncLifetime
{
    private protected Town Town { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Town = await Town.Build(store);

    public async ValueTask DisposeAsync()
    {
        if (Town is not null)
        {
            await Town.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }
}
