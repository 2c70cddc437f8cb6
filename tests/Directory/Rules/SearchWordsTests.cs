using Comitia.Directory.Rules;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Tests.Rules;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Su Təsərrüfatı Komitəsi", "teserr")]
    [InlineData("Su Təsərrüfatı Komitəsi", "KOM su")]
    [InlineData("İnkişaf İdarəsi", "INKI")]
    [InlineData("Işıq Agentliyi", "isiq")]
    [InlineData("Émirats arabes unis", "emir")]
    [InlineData("Commission de l'éducation", "léduc")]
    public void A_name_is_found_by_the_beginnings_of_its_words(string name, string typed)
    {
        var folded = SearchWords.Of([name]);
        SearchWords.Typed(typed).Should().OnlyContain(word => folded.Contains(word));
    }

    [Fact]
    public void The_middle_of_a_word_is_not_its_beginning()
    {
        var folded = SearchWords.Of(["Komitə"]);
        SearchWords.Typed("mit").Should().NotContain(word => folded.Contains(word));
    }

    [Fact]
    public void Punctuation_alone_is_nothing_typed() => SearchWords.Typed(" - … ").Should().BeEmpty();
}
