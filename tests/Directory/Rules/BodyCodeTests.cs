using Comitia.Directory.Rules;
using CsCheck;

namespace Comitia.Directory.Tests.Rules;

public sealed class BodyCodeTests
{
    [Theory]
    [InlineData("CION-AFETR", "cion-afetr")]
    [InlineData("Şəhər İşləri Komitəsi", "seher-isleri-komitesi")]
    [InlineData("Affaires étrangères & défense", "affaires-etrangeres-defense")]
    [InlineData("160", "b-160")]
    [InlineData("…", "b")]
    public void A_code_is_made_of_plain_letters(string wish, string code) => BodyCode.Make(wish, _ => false).Should().StartWith(code);

    [Fact]
    public void A_taken_code_gets_a_number() => BodyCode.Make("Water", c => c is "water" or "water-2").Should().Be("water-3");

    [Theory]
    [InlineData("a")]
    [InlineData("1a")]
    [InlineData("Water")]
    [InlineData("su-yolları")]
    [InlineData("water-")]
    public void What_is_no_code_is_seen(string code) => BodyCode.IsValid(code).Should().BeFalse();

    [Fact]
    public void Whatever_the_wish_the_code_is_valid_and_free() =>
        Gen.Select(Gen.String, Gen.Int[0, 12])
            .Sample(
                (wish, taken) =>
                {
                    var seen = new HashSet<string>();
                    for (var n = 0; n <= taken; n++)
                    {
                        var code = BodyCode.Make(wish, seen.Contains);
                        BodyCode.IsValid(code).Should().BeTrue(code);
                        seen.Add(code).Should().BeTrue();
                    }
                },
                iter: 2000
            );
}
