using Comitia.App.Commands;
using Comitia.App.Hosting;
using Comitia.Testing;

namespace Comitia.Architecture.Tests;

public sealed class MapTests
{
    [Fact]
    public void The_map_is_up_to_date()
    {
        using var app = ComitiaHost.Build(new HostSettings { Data = Path.GetTempPath(), Quiet = true });
        var drawn = MapCommand.Draw(app);
        var written = File.ReadAllText(Path.Combine(Need.Repository, "docs", "map.md"));
        written.Should().Be(drawn, "docs/map.md is made by ./do map");
    }
}
