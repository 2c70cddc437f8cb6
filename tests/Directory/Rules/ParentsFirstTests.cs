using Comitia.Directory.Rules.Importing;
using CsCheck;

namespace Comitia.Directory.Tests.Rules;

public sealed class ParentsFirstTests
{
    [Fact]
    public void Every_parent_comes_before_its_children_whatever_the_order() =>
        Gen.Int[0, 30]
            .Array[1, 30]
            .Sample(parents =>
            {
                var rows = parents.Select((p, n) => Row(n, p < parents.Length && p != n ? p : null)).ToList();
                var ordered = ParentsFirst.Order(rows);
                ordered.Should().HaveCount(rows.Count).And.OnlyHaveUniqueItems();
                var seen = new HashSet<string>();
                foreach (var row in ordered)
                {
                    if (row[FieldNames.Parent] is { } parent)
                    {
                        seen.Should().Contain(parent);
                    }

                    seen.Add(row.Key);
                }
            });

    [Fact]
    public void A_parent_outside_the_rows_is_left_as_it_is() => ParentsFirst.Order([Row(1, 99)])[0][FieldNames.Parent].Should().Be("99");

    private static SourceRow Row(int key, int? parent) =>
        new SourceRow(ImportedKind.Body, $"{key}", "test").With(FieldNames.Parent, parent is { } p ? $"{p}" : null);
}
