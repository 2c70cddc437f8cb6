using System.Globalization;
using Comitia.Kernel.Languages;
using NodaTime;

namespace Comitia.Kernel.Tests;

public class FactsTests
{
    private static readonly LocalDate Day = new(2026, 5, 5);

    [Theory]
    [InlineData("az", "5 may 2026-cı il")]
    [InlineData("en", "5 May 2026")]
    [InlineData("fr", "5 mai 2026")]
    public void A_date_in_a_sentence_is_written_as_the_language_writes_it(string language, string written) =>
        Facts.Write(Day, language, CultureInfo.GetCultureInfo(language)).Should().Be(written);

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    public void In_a_list_a_date_stands_without_the_words_of_a_sentence(string language)
    {
        var message = Message.Parse("{from, short} – {to, short}");
        var culture = CultureInfo.GetCultureInfo(language);
        message
            .Format(name => name == "from" ? Day : Day.PlusDays(1), value => Facts.Write(value, language, culture), _ => "other")
            .Should()
            .NotContain("-c")
            .And.StartWith("5 ")
            .And.EndWith("2026");
    }

    [Theory]
    [InlineData(0, "cı")]
    [InlineData(2026, "cı")]
    [InlineData(2025, "ci")]
    [InlineData(2019, "cu")]
    [InlineData(2023, "cü")]
    [InlineData(2020, "ci")]
    [InlineData(2030, "cu")]
    [InlineData(2040, "cı")]
    [InlineData(2010, "cu")]
    [InlineData(1900, "cü")]
    [InlineData(2000, "ci")]
    public void An_Azerbaijani_ordinal_takes_the_ending_of_its_last_word(int number, string ending) =>
        AzerbaijaniOrdinal.Ending(number).Should().Be(ending);
}
