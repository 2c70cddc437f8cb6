using Comitia.Plan.Outputs;
using CsCheck;

namespace Comitia.Plan.Tests.Rules;

public sealed class TimelineTests
{
    [Theory]
    [InlineData("Hearing on dams", "Hearing on dams")]
    [InlineData("Review of the strategic directions of inland waterways: aims and challenges", "Review of the strategic directions of …")]
    public void A_long_wording_is_cut_at_a_space(string wording, string shown) => SessionTimeline.Short(wording).Should().Be(shown);

    [Fact]
    public void Whatever_the_wording_no_character_is_halved() =>
        Gen.OneOf(Gen.Const("a"), Gen.Const(" "), Gen.Const("ə"), Gen.Const("🜁"))
            .Array[0, 90]
            .Sample(letters =>
            {
                var shown = SessionTimeline.Short(string.Concat(letters));
                return shown.Length <= 44 && !char.IsHighSurrogate(shown.TrimEnd('…', ' ').LastOrDefault());
            });
}
