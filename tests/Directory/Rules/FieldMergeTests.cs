using Comitia.Directory.Rules.Importing;
using CsCheck;

namespace Comitia.Directory.Tests.Rules;

public sealed class FieldMergeTests
{
    [Theory]
    [InlineData("a", "a", "a", "Leave")]
    [InlineData("a", "b", "a", "Take")]
    [InlineData("a", "a", "c", "Leave")]
    [InlineData("a", "b", "c", "Wait")]
    [InlineData("a", "b", "b", "Leave")]
    [InlineData("a", null, "a", "Take")]
    [InlineData(null, "b", null, "Take")]
    [InlineData(null, "b", "c", "Wait")]
    public void Only_what_the_source_changed_and_no_clerk_touched_is_taken(string? last, string? next, string? current, string fate) =>
        FieldMerge.Decide(last, next, current).ToString().Should().Be(fate);

    [Fact]
    public void A_placeholder_takes_everything() => FieldMerge.Decide(null, "b", "c", placeholder: true).Should().Be(FieldFate.Take);

    [Fact]
    public void After_taking_the_same_row_changes_nothing()
    {
        var value = Gen.Int[0, 3].Select(n => n == 0 ? null : $"{n}");
        Gen.Select(value, value, value, Gen.Bool)
            .Sample(
                (last, next, current, placeholder) =>
                {
                    var stands = FieldMerge.Decide(last, next, current, placeholder) == FieldFate.Take ? next : current;
                    FieldMerge.Decide(next, next, stands).Should().Be(FieldFate.Leave);
                }
            );
    }
}
