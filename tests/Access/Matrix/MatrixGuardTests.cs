using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Tests.Matrix;

/// <summary>The matrix itself is seen red: with a permission that holds too wide, with a scope nobody looks at, with an action nobody thought of.</summary>
public sealed class MatrixGuardTests
{
    [Fact]
    public async Task A_permission_that_an_observer_got_by_mistake_is_seen()
    {
        await using var world = await MatrixWorld.Make(services => services.AddSingleton(Loosened(services, "plan.edit", "observer")));
        (await Matrix.Differences(world, "plan.move-item")).Should().ContainSingle().Which.Should().Contain("observer may not");
        (await Matrix.Differences(world, "meetings.cancel")).Should().BeEmpty();
    }

    [Fact]
    public async Task An_action_that_looks_at_no_record_is_seen()
    {
        await using var world = await MatrixWorld.Make(further: new CarelessModule());
        var seen = await Matrix.Differences(world, CarelessModule.Code, new Sample((w, _) => new { Plan = w["plan"] }));
        seen.Should().ContainSingle().Which.Should().Contain(MatrixWorld.Elsewhere + " may not");
    }

    [Fact]
    public async Task An_action_without_a_sample_is_named()
    {
        await using var world = await MatrixWorld.Make(further: new CarelessModule());
        (await Matrix.Differences(world, CarelessModule.Code)).Should().ContainSingle().Which.Should().Contain("has no sample");
    }

    private static PermissionBook Loosened(IServiceCollection services, string permission, string role)
    {
        var book = (PermissionBook)services.Last(s => s.ServiceType == typeof(PermissionBook)).ImplementationInstance!;
        var holders = book.Permissions.ToDictionary(
            p => p,
            IReadOnlySet<string> (p) =>
                book
                    .Roles.Select(r => r.Code)
                    .Where(r => book.Holds(r, new Permission(p)) || (p == permission && r == role))
                    .ToHashSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        return new PermissionBook(holders, book.Roles);
    }
}
