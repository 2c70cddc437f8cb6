using Comitia.Directory.Contracts;
using Comitia.Testing;

namespace Comitia.Meetings.Tests.Support;

/// <summary>Tests in a town of their own, once per engine.</summary>
public abstract class TownTests(Store store) : IAsyncLifetime
{
    private protected Town Town { get; private set; } = null!;

    /// <summary>A signed-in person with a role in a committee.</summary>
    private protected async Task<HttpClient> Visitor(string role = BodyRoles.Clerk, BodyLine? body = null)
    {
        var email = $"{role}-{(body ?? Town.Waters).Code}@example.org";
        await Town.App.Account(email, role, BodyScope.Of((body ?? Town.Waters).Id));
        return await Town.App.SignedIn(email);
    }

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
