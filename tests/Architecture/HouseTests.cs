namespace Comitia.Architecture.Tests;

public sealed class HouseTests
{
    [Fact]
    public void References_only_point_down() => House.Trespasses(Sources.References()).Should().BeEmpty();

    [Fact]
    public void The_guard_sees_a_reference_upwards() =>
        House.Trespasses([("Directory", "Meetings")]).Should().Equal("Directory may not know Meetings.");

    [Fact]
    public void The_guard_sees_a_capability_that_knows_access() =>
        House.Trespasses([("Plan", "Access"), ("Plan", "Kernel")]).Should().Equal("Plan may not know Access.");

    [Fact]
    public void The_guard_sees_a_project_it_was_never_told_of() => House.Trespasses([("Letters", "Kernel")]).Should().HaveCount(1);
}
