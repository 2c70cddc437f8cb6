using Comitia.Kernel.Languages;
using CsCheck;

namespace Comitia.Kernel.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("Daxili NİZAMNAMƏ", "daxili nizamname")]
    [InlineData("Ilıq", "iliq")]
    [InlineData("Şəki, Göyçay, Çaylı", "seki, goycay, cayli")]
    public void Azerbaijani_letters_fold_to_plain_ones(string text, string folded) => Folding.Fold(text).Should().Be(folded);

    // Not as InlineData: an attribute is stored as UTF-8, which would mend them.
    [Fact]
    public void Half_a_surrogate_pair_is_no_reason_to_fail()
    {
        foreach (var text in new[] { "\ud83d", "\ude00 mart", "ə\ud83d", "\ude00\ud83d", "e\u0301\ud83d" })
        {
            Folding.Fold(text).Should().NotBeEmpty();
        }
    }

    [Fact]
    public void Half_a_pair_folds_to_the_sign_for_a_broken_character() => Folding.Fold("Ə\ud83d mart").Should().Be("e\ufffd mart");

    [Fact]
    public void A_whole_pair_stays_as_it_is() => Folding.Fold("A\ud83d\ude00B").Should().Be("a\ud83d\ude00b");

    [Fact]
    public void Any_text_folds_and_folding_twice_changes_nothing() =>
        Gen.OneOf(Gen.Char, Gen.Char['\ud800', '\udfff'])
            .Array[0, 20]
            .Select(letters => new string(letters))
            .Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));
}
