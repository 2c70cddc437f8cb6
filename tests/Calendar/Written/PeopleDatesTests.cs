using Comitia.Calendar.Outputs;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Rules.Written;
using Comitia.Calendar.Tests.Support;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Written;

public class PeopleDatesTests
{
    private static readonly DateContext January = new(On(1, 20));

    [Theory]
    [InlineData("12.03.2026")]
    [InlineData("12.3.2026")]
    [InlineData("12.03.2026.")]
    [InlineData("12/03/2026")]
    [InlineData("12-03-2026")]
    [InlineData("12 03 2026")]
    [InlineData("2026-03-12")]
    [InlineData("2026.03.12")]
    [InlineData("12.03.26")]
    [InlineData("12.03")]
    [InlineData("12/3")]
    [InlineData("12 mart")]
    [InlineData("12 MART")]
    [InlineData("12 mart 2026")]
    [InlineData("12 mart 2026-cı il")]
    [InlineData("12 mart 2026-cı il, cümə axşamı")]
    [InlineData("2026-cı il martın 12-si")]
    [InlineData("2026-cı il 12 mart tarixində")]
    [InlineData("martın 12-də")]
    [InlineData("mart ayının 12-si")]
    [InlineData("Martın 12-dən")]
    [InlineData("12 mar.")]
    [InlineData("12 March")]
    [InlineData("12th of March 2026")]
    [InlineData("March 12, 2026")]
    [InlineData("March 12th")]
    [InlineData("Mar 12, 26")]
    [InlineData("Thursday, 12 March 2026")]
    [InlineData("Thu 12 March")]
    [InlineData("on the 12th of March")]
    [InlineData("12 марта")]
    [InlineData("12 марта 2026 г.")]
    [InlineData("12-го марта 2026 года")]
    [InlineData("в четверг, 12 марта")]
    [InlineData("12 mars 2026")]
    [InlineData("le jeudi 12 mars")]
    [InlineData("12 Mart 2026'da")]
    [InlineData("12 Mart’ta")]
    [InlineData("12 Mart 2026 Perşembe")]
    public void The_twelfth_of_March_is_read_however_it_is_written(string text) =>
        PeopleDates.Read(text, January).Value.Should().Be(On(3, 12));

    [Theory]
    [InlineData("1 İYUN", 6, 1)]
    [InlineData("iyulun 5-i", 7, 5)]
    [InlineData("3 avqustda", 8, 3)]
    [InlineData("1er août", 8, 1)]
    [InlineData("14 juillet", 7, 14)]
    [InlineData("1 fevrier", 2, 1)]
    [InlineData("9 мая", 5, 9)]
    [InlineData("май 9", 5, 9)]
    [InlineData("1 сентября", 9, 1)]
    [InlineData("23 Nisan", 4, 23)]
    [InlineData("29 Ekim’de", 10, 29)]
    [InlineData("19 Mayıs", 5, 19)]
    [InlineData("30 Ağustos", 8, 30)]
    [InlineData("sept. 4", 9, 4)]
    [InlineData("4 iyl", 7, 4)]
    public void Months_of_five_languages_are_known_with_their_endings(string text, int month, int day) =>
        PeopleDates.Read(text, January).Value.Should().Be(On(month, day));

    [Theory]
    [InlineData("", Refusals.DateEmpty)]
    [InlineData("   ", Refusals.DateEmpty)]
    [InlineData(null, Refusals.DateEmpty)]
    [InlineData("soon", Refusals.DateNotUnderstood)]
    [InlineData("12 mart \ud83d\ude00", Refusals.DateNotUnderstood)]
    [InlineData("12", Refusals.DateNotUnderstood)]
    [InlineData("mart", Refusals.DateNotUnderstood)]
    [InlineData("12–13 mart", Refusals.DateNotUnderstood)]
    [InlineData("12 mart – 3 aprel", Refusals.DateNotUnderstood)]
    [InlineData("12.03.2026 15:00", Refusals.DateNotUnderstood)]
    [InlineData("12.03.123", Refusals.DateNotUnderstood)]
    [InlineData("99999999999999999999.1.1", Refusals.DateNotUnderstood)]
    [InlineData("31.02.2026", Refusals.DateHasNoSuchDay)]
    [InlineData("29 fevral", Refusals.DateHasNoSuchDay)]
    [InlineData("0 mart", Refusals.DateHasNoSuchDay)]
    [InlineData("31 aprel 2026", Refusals.DateHasNoSuchDay)]
    [InlineData("12.13.2026", Refusals.DateHasNoSuchMonth)]
    [InlineData("2026-13-12", Refusals.DateHasNoSuchMonth)]
    [InlineData("2026-00-12", Refusals.DateHasNoSuchMonth)]
    [InlineData("5 iyu", Refusals.DateMonthAmbiguous)]
    [InlineData("5 jui", Refusals.DateMonthAmbiguous)]
    [InlineData("26.03.12", Refusals.DateYearAmbiguous)]
    [InlineData("12 mart 85", Refusals.DateYearAmbiguous)]
    [InlineData("12.03.1226", Refusals.DateYearOutOfRange)]
    [InlineData("12 mart 0026", Refusals.DateYearOutOfRange)]
    [InlineData("Friday, 12 March 2026", Refusals.DateWeekdayWrong)]
    [InlineData("12 mart, cümə", Refusals.DateWeekdayWrong)]
    public void What_is_no_date_or_more_than_one_is_refused(string? text, string code) =>
        PeopleDates.Read(text, January).Refusals.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void A_leap_day_is_read_in_a_leap_year_only()
    {
        PeopleDates.Read("29.02.2028", January).Value.Should().Be(On(2, 29, 2028));
        PeopleDates.Read("29 fevral", new DateContext(On(1, 20, 2028))).Value.Should().Be(On(2, 29, 2028));
        PeopleDates.Read("29 fevral", January).Refusals[0].Facts["last"].Should().Be(On(2, 28));
    }

    [Fact]
    public void Numbers_around_a_slash_follow_the_parliaments_order_or_are_asked_about()
    {
        var monthFirst = January with { SlashOrder = NumericOrder.MonthFirst };
        var ask = January with { SlashOrder = NumericOrder.Ask };

        PeopleDates.Read("12/03/2026", monthFirst).Value.Should().Be(On(12, 3));
        PeopleDates.Read("12.03.2026", monthFirst).Value.Should().Be(On(3, 12), "dots are day first everywhere");
        var asked = PeopleDates.Read("12/03/2026", ask).Refusals[0];
        asked.Code.Should().Be(Refusals.DateOrderAmbiguous);
        asked.Facts["first"].Should().Be(On(3, 12));
        asked.Facts["second"].Should().Be(On(12, 3));
        PeopleDates.Read("25/03/2026", ask).Value.Should().Be(On(3, 25), "there is no month 25");
        PeopleDates.Read("03/25/2026", ask).Value.Should().Be(On(3, 25), "there is no month 25");
        PeopleDates.Read("03/03/2026", ask).Value.Should().Be(On(3, 3), "both readings are one day");
    }

    [Theory]
    [InlineData("20 yanvar", 2026, "today itself is near")]
    [InlineData("19 yanvar", 2027, "yesterday has passed")]
    [InlineData("31 dekabr", 2026, "still to come")]
    public void Without_a_session_a_bare_day_is_the_next_one(string text, int year, string because) =>
        PeopleDates.Read(text, January).Value.Year.Should().Be(year, because);

    [Theory]
    [InlineData("3 noyabr", 2025, "inside the session")]
    [InlineData("20 yanvar", 2026, "inside it, after the turn of the year")]
    [InlineData("15 sentyabr", 2025, "two weeks before the session, fifty after it")]
    [InlineData("5 mart", 2026, "a month after the session")]
    public void In_a_session_a_bare_day_takes_the_year_that_lies_in_it_or_nearest(string text, int year, string because)
    {
        var autumn = new DateContext(On(7, 1, 2030), new DateInterval(On(9, 30, 2025), On(1, 31)));

        PeopleDates.Read(text, autumn).Value.Year.Should().Be(year, because);
    }

    [Fact]
    public void What_the_page_says_back_is_read_as_the_same_date() =>
        Gen.Int[0, 3000]
            .Sample(days =>
            {
                var date = On(1, 1, 2022).PlusDays(days);
                var said = new[]
                {
                    new DateWords(JsonTexts.English).Echo(date),
                    new DateWords(JsonTexts.Azerbaijani).Echo(date),
                    new DateWords(JsonTexts.English).Full(date),
                    new DateWords(JsonTexts.Azerbaijani).Full(date),
                    LocalDatePattern.Iso.Format(date),
                    $"{date.Day:00}.{date.Month:00}.{date.Year}",
                };
                foreach (var text in said)
                {
                    PeopleDates.Read(text, January).Value.Should().Be(date, text);
                }
            });

    [Fact]
    public void No_text_whatever_breaks_the_reader() =>
        Gen.OneOf(
                Gen.String,
                Gen.String[Gen.Char[char.MinValue, char.MaxValue], 0, 20],
                Gen.String[Gen.Char["0123456789./-, mартciл’'"], 0, 30]
            )
            .Sample(text => PeopleDates.Read(text, January).Refusals.Count is 0 or 1);

    [Fact]
    public void A_date_is_said_back_with_its_weekday_in_each_language()
    {
        new DateWords(JsonTexts.English).Echo(On(3, 12)).Should().Be("Thursday, 12 March 2026");
        new DateWords(JsonTexts.Azerbaijani).Echo(On(3, 12)).Should().Be("12 mart 2026-cı il, cümə axşamı");
    }
}
