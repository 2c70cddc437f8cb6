using Comitia.Kernel.Languages;

namespace Comitia.Kernel.Tests;

/// <summary>A form sends every wording back, whether it was touched or not.</summary>
public sealed class LocalTextTests
{
    private static readonly LocalText Stale = LocalText.Of("en", "Visit").With("az", "Səfər").With("en", "Visit to Gəncə");

    [Fact]
    public void A_translation_sent_back_as_it_stood_stays_stale()
    {
        Stale.With("en", "Visit to Gəncə").With("az", " Səfər ").Should().Be(Stale);
        Stale.With("az", "Səfər").IsStale("az").Should().BeTrue();
    }

    [Fact]
    public void A_translation_worded_anew_is_fresh() => Stale.With("az", "Gəncəyə səfər").IsStale("az").Should().BeFalse();

    [Fact]
    public void An_emptied_translation_is_gone() => Stale.With("az", " ").Languages.Should().Equal("en");

    [Fact]
    public void A_translation_that_still_says_the_same_is_fresh_with_its_wording() =>
        (Stale.Fitting("az")["az"], Stale.Fitting("az").IsStale("az"), Stale.Fitting("fr")).Should().Be(("Səfər", false, Stale));
}
