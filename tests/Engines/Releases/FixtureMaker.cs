using Comitia.Testing;

namespace Comitia.Engines.Tests.Releases;

/// <summary>Not a test: what <c>./do fixture VERSION</c> runs.</summary>
public sealed class FixtureMaker
{
    [Theory(Explicit = true)]
    [InlineData(Store.Sqlite)]
    [InlineData(Store.PostgreSql)]
    public async Task Make(Store store)
    {
        var version = Environment.GetEnvironmentVariable("COMITIA_FIXTURE")!;
        await Fixture.Make(store, Fixture.Name(version, store));
        new FileInfo(Fixture.Name(version, store)).Length.Should().BeLessThan(500 * 1024);
    }
}
