using Comitia.Publishing.Rules;
using CsCheck;

namespace Comitia.Publishing.Tests;

public sealed class WordDiffTests
{
    private static readonly string[] Words = ["ağ", "su", "yol", "və"];

    private static readonly Gen<string> Sentences = Gen.Int[0, 3]
        .Array[0, 12]
        .Select(words => string.Join(' ', words.Select(w => Words[w])));

    [Fact]
    public void A_word_put_in_is_shown_alone() =>
        WordDiff
            .Between("Görüşlər keçirilir", "Görüşlər şlüzlər üzrə keçirilir")
            .Should()
            .Equal((Stretch.Kept, "Görüşlər"), (Stretch.Put, "şlüzlər üzrə"), (Stretch.Kept, "keçirilir"));

    [Fact]
    public void Both_wordings_can_be_read_out_of_the_difference() =>
        Gen.Select(Sentences, Sentences)
            .Sample(
                (before, after) =>
                {
                    var found = WordDiff.Between(before, after);
                    string.Join(' ', found.Where(f => f.Kind != Stretch.Put).Select(f => f.Text)).Should().Be(before);
                    string.Join(' ', found.Where(f => f.Kind != Stretch.Taken).Select(f => f.Text)).Should().Be(after);
                }
            );

    [Fact]
    public void Very_long_texts_are_shown_whole()
    {
        var text = string.Join(' ', Enumerable.Repeat("su", 3_000));
        WordDiff.Between(text, text + " yol").Should().HaveCount(2);
    }
}
