using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Lists;
using CsCheck;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Lists;

public class IcsDaysTests
{
    [Fact]
    public void All_day_events_are_days_and_the_end_is_the_day_after()
    {
        var read = IcsDays
            .Read(
                Calendar(
                    "DTSTART;VALUE=DATE:20260320\nDTEND;VALUE=DATE:20260323\nSUMMARY;LANGUAGE=az:Yaz bayramı\nSUMMARY;LANGUAGE=en:Spring\\, fe\n stival"
                ),
                2026,
                "az"
            )
            .Value;

        read.Problems.Should().BeEmpty();
        read.Items.Select(d => d.Date).Should().Equal(On(3, 20), On(3, 21), On(3, 22));
        (read.Items[0].Name["az"], read.Items[0].Name["en"]).Should().Be(("Yaz bayramı", "Spring, festival"));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20200501\nRRULE:FREQ=YEARLY\nSUMMARY:Day", true)]
    [InlineData("DTSTART;VALUE=DATE:20270501\nRRULE:FREQ=YEARLY\nSUMMARY:Not before it began", false)]
    [InlineData("DTSTART;VALUE=DATE:20200501\nSUMMARY:Another year", false)]
    [InlineData("DTSTART;VALUE=DATE:20260501", false)]
    [InlineData("DTSTART;VALUE=DATE:20260231\nSUMMARY:No such day", false)]
    public void Only_days_of_the_year_with_a_name_are_taken(string lines, bool taken) =>
        IcsDays.Read(Calendar(lines), 2026, "en").Value.Items.Should().HaveCount(taken ? 1 : 0);

    [Fact]
    public void Another_repetition_is_named_and_not_guessed() =>
        IcsDays
            .Read(Calendar("DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=MONTHLY\nSUMMARY:First"), 2026, "en")
            .Value.Problems.Should()
            .ContainSingle(p => p.Why.Code == Refusals.EventRepeats);

    [Theory]
    [InlineData("P3D", 3)]
    [InlineData("P1W", 7)]
    [InlineData("PT2H", 1)]
    [InlineData("P0D", 1)]
    public void A_duration_in_days_or_weeks_is_read(string duration, int days) =>
        IcsDays
            .Read(Calendar($"DTSTART;VALUE=DATE:20260501\nDURATION:{duration}\nSUMMARY:Days"), 2026, "en")
            .Value.Items.Should()
            .HaveCount(days);

    [Fact]
    public void An_hour_of_a_day_is_no_day_off()
    {
        var read = IcsDays.Read(Calendar("DTSTART:20260501T100000Z\nDTEND:20260501T110000Z\nSUMMARY:Reception"), 2026, "en").Value;
        read.Items.Should().BeEmpty();
        read.Problems.Should().ContainSingle(p => p.Why.Code == Refusals.EventTimed);
    }

    [Fact]
    public void A_text_that_is_no_calendar_is_refused() =>
        IcsDays.Read("date;name\n20.03.2026;Day", 2026, "en").Refusals.Should().ContainSingle(r => r.Code == Refusals.FileNotIcs);

    [Fact]
    public void Any_lines_are_read_without_failing() =>
        Gen.OneOf(
                Gen.Const("BEGIN:VEVENT"),
                Gen.Const("END:VEVENT"),
                Gen.Const("DTSTART:20260501"),
                Gen.Const("DTEND:19"),
                Gen.Const(" x"),
                Gen.Const("SUMMARY"),
                Gen.String
            )
            .Array[0, 12]
            .Sample(lines => IcsDays.Read("BEGIN:VCALENDAR\nVERSION:2.0\n" + string.Join('\n', lines), 2026, "en").Ok);

    private static string Calendar(string lines) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n{lines.ReplaceLineEndings("\r\n")}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}
