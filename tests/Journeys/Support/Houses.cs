using Comitia.Journeys.Tests.Support;

[assembly: AssemblyFixture(typeof(Houses))]

namespace Comitia.Journeys.Tests.Support;

/// <summary>The demonstration that tests only look at is made once.</summary>
public sealed class Houses : IAsyncDisposable
{
    private readonly Lazy<Task<House>> demonstration = new(House.Demonstration);

    public Task<House> Demonstration() => demonstration.Value;

    public async ValueTask DisposeAsync()
    {
        if (demonstration.IsValueCreated)
        {
            await (await demonstration.Value).DisposeAsync();
        }
    }
}
