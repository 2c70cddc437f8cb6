using Comitia.Calendar.Rules.Sessions;
using CsCheck;

namespace Comitia.Calendar.Tests.Sessions;

public class SessionNamesTests
{
    [Theory]
    [InlineData("Spring session 2026", 2027, "Spring session 2027")]
    [InlineData("2026-cı ilin yaz sessiyası", 2027, "2027-ci ilin yaz sessiyası")]
    [InlineData("2019-cu ilin payız sessiyası", 2020, "2020-ci ilin payız sessiyası")]
    [InlineData("Session 2026/2027", 2030, "Session 2030/2031")]
    [InlineData("Spring session", 2027, "Spring session")]
    [InlineData("Room 20266", 2027, "Room 20266")]
    public void The_year_in_a_title_is_replaced_with_its_ending(string title, int year, string made) =>
        YearlyTitle.In(year, title).Should().Be(made);

    [Theory]
    [InlineData("2026-spring", true)]
    [InlineData("2026-payiz", true)]
    [InlineData("2026-payız", false)]
    [InlineData("2026 spring", false)]
    [InlineData("-spring", false)]
    [InlineData("", false)]
    public void A_code_can_stand_in_an_address(string code, bool itCan) => SessionCode.IsCode(code).Should().Be(itCan);

    [Fact]
    public void Whatever_somebody_wrote_gives_a_code_or_nothing() =>
        Gen.String.Sample(written => SessionCode.Of(written) is var code && (code.Length == 0 || SessionCode.IsCode(code)));
}
