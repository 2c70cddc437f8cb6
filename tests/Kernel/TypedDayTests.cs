using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Kernel.Tests;

public sealed class TypedDayTests
{
    [Theory]
    [InlineData("12.03.2026")]
    [InlineData("12.3.2026.")]
    [InlineData("12/03/2026")]
    [InlineData("2026-03-12")]
    [InlineData(" 2026-03-12T00:00:00 ")]
    [InlineData("12.03.2026 00:00")]
    public void Days_are_read_as_people_and_sheets_write_them(string typed) =>
        TypedDay.Read(typed, "From").Value.Should().Be(new LocalDate(2026, 3, 12));

    [Fact]
    public void Nothing_typed_is_no_day() => TypedDay.Read("  ", "From").Value.Should().BeNull();

    [Theory]
    [InlineData("30.02.2026")]
    [InlineData("soon")]
    [InlineData("12.03")]
    public void What_is_no_day_is_refused_with_what_was_typed(string typed) =>
        TypedDay
            .Read(typed, "From")
            .Refusals.Should()
            .ContainSingle(r => r.Code == "kernel.day-unreadable" && (string?)r.Facts["typed"] == typed);
}
