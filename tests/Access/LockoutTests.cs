using Comitia.Access.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Access.Tests;

public sealed class LockoutTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 12, 0);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)]
    [InlineData(6, 10)]
    [InlineData(7, 20)]
    [InlineData(8, 40)]
    [InlineData(9, 60)]
    [InlineData(500, 60)]
    public void The_pause_doubles_after_the_fifth_failure_up_to_an_hour(int failures, int minutes) =>
        Lockout.Pause(failures).Should().Be(Duration.FromMinutes(minutes));

    [Fact]
    public void A_further_failure_never_shortens_the_pause() =>
        Gen.Int[0, 100_000].Sample(n => Lockout.Pause(n + 1) >= Lockout.Pause(n) && Lockout.Pause(n) <= Lockout.Longest);

    [Fact]
    public void Failures_are_forgotten_after_a_day_without_one()
    {
        Lockout.Count(4, Noon, Noon + Duration.FromHours(23)).Should().Be(5);
        Lockout.Count(4, Noon, Noon + Duration.FromHours(24)).Should().Be(1);
        Lockout.Count(0, lastFailure: null, Noon).Should().Be(1);
    }

    [Fact]
    public void A_pause_is_over_at_its_end()
    {
        Lockout.Holds(Noon, Noon - Duration.Epsilon).Should().BeTrue();
        Lockout.Holds(Noon, Noon).Should().BeFalse();
        Lockout.Holds(null, Noon).Should().BeFalse();
    }
}
