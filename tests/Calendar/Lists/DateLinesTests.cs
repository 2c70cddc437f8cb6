using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Lists;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Lists;

public class DateLinesTests
{
    [Theory]
    [InlineData("3.03.2026, 6.03.2026\n10 mart")]
    [InlineData("3 March; 6 March; 10 March")]
    [InlineData("Tuesday, 3 March\nFriday 6 March, 10.03")]
    public void Days_stand_in_lines_or_beside_one_another(string text)
    {
        var read = DateLines.Read(text, 2026);

        read.Problems.Should().BeEmpty();
        read.Items.Should().Equal(On(3, 3), On(3, 6), On(3, 10));
    }

    [Fact]
    public void What_is_no_day_is_named_with_its_line() =>
        DateLines
            .Read("3 mart\nsabah\n31 aprel", 2026)
            .Problems.Select(p => (p.Line, p.Why.Code))
            .Should()
            .Equal((2, Refusals.DateNotUnderstood), (3, Refusals.DateHasNoSuchDay));

    [Fact]
    public void Runs_are_written_together() =>
        DateLines.Write([On(3, 5), On(3, 3), On(3, 4), On(3, 10)]).Should().Be("03.03.2026 – 05.03.2026\n10.03.2026");
}
