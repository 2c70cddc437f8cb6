using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Lists;
using CsCheck;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Lists;

public class HolidayLinesTests
{
    private static readonly string[] Languages = ["az", "en"];

    [Theory]
    [InlineData("2026-03-20; Bayram; Festival")]
    [InlineData("20.03.2026\tBayram\tFestival")]
    [InlineData("20 mart, Bayram, Festival")]
    [InlineData("\"20.03.2026\";\"Bayram\";\"Festival\"")]
    [InlineData("# a note\n\ndate;en;az\n20 March;Festival;Bayram")]
    public void A_line_is_a_day_and_its_names(string text)
    {
        var read = HolidayLines.Read(text, 2026, Languages);

        read.Problems.Should().BeEmpty();
        var day = read.Items.Should().ContainSingle().Subject;
        day.Date.Should().Be(On(3, 20));
        (day.Name["az"], day.Name["en"]).Should().Be(("Bayram", "Festival"));
    }

    [Theory]
    [InlineData("20.03.2026 – 24.03.2026; Bayram")]
    [InlineData("20–24 mart; Bayram")]
    [InlineData("20 mart - 24 mart; Bayram")]
    [InlineData("2026-03-20..2026-03-24; Bayram")]
    public void A_run_of_days_is_each_of_them(string text) =>
        HolidayLines.Read(text, 2026, Languages).Items.Select(d => d.Date).Should().Equal(Enumerable.Range(20, 5).Select(d => On(3, d)));

    [Fact]
    public void A_run_over_the_turn_of_the_year_belongs_to_it_only_as_far_as_it_goes() =>
        HolidayLines
            .Read("30.12.2026 – 02.01.2027; Bayram", 2026, Languages)
            .Items.Select(d => d.Date)
            .Should()
            .Equal(On(12, 30), On(12, 31));

    [Fact]
    public void Each_line_that_is_wrong_is_named_with_its_number()
    {
        var read = HolidayLines.Read(
            "20 mart; Bayram\n30.02.2026; Yox\n5 may\n01.01.2025; Keçən il\n24 mart – 20 mart; Geri",
            2026,
            Languages
        );

        read.Problems.Select(p => (p.Line, p.Why.Code))
            .Should()
            .Equal((2, Refusals.DateHasNoSuchDay), (3, Refusals.LineWithoutName), (4, Refusals.LineOtherYear), (5, Refusals.LineSpan));
    }

    [Fact]
    public void A_list_of_half_the_world_is_refused() =>
        HolidayLines
            .Read(string.Join('\n', Enumerable.Range(0, 500).Select(n => $"{n % 28 + 1}.03.2026; Gün {n}")), 2026, Languages)
            .Problems.Should()
            .Contain(p => p.Why.Code == Refusals.LinesTooMany);

    [Fact]
    public void What_a_form_shows_reads_as_what_is_stored() =>
        Gen.Select(Gen.Int[0, 364], Gen.Int[0, 2])
            .Array[0, 30]
            .Sample(days =>
            {
                var list = days.Select(d => (On(1, 1).PlusDays(d.Item1), d.Item2))
                    .Distinct()
                    .Select(d => new NamedDay(
                        d.Item1,
                        Comitia.Kernel.Languages.LocalText.Of("az", $"Bayram {d.Item2}").With("en", $"Day {d.Item2}")
                    ))
                    .OrderBy(d => d.Date)
                    .ToList();
                var read = HolidayLines.Read(HolidayLines.Write(list, Languages), 2026, Languages);
                return read.Problems.Count == 0 && read.Items.ToHashSet().SetEquals(list);
            });

    [Fact]
    public void Any_text_is_read_without_failing() =>
        Gen
            .Char.Array[0, 60]
            .Select(c => new string(c))
            .Sample(text => HolidayLines.Read(text, 2026, Languages).Items.Count <= HolidayLines.Most);
}
