using Comitia.Kernel.Results;

namespace Comitia.Directory.Rules.Importing;

/// <summary>What no row of a source may be, whatever else it says.</summary>
internal static class RowCheck
{
    private const int LongestKey = 300;
    private const int LongestName = 4000;

    public static Refusal? Problem(SourceRow row)
    {
        if (row.Key.Length is 0 or > LongestKey)
        {
            return new Refusal("directory.key-missing");
        }

        if (row.Kind != ImportedKind.Membership)
        {
            var names = row
                .Fields.Where(f => f.Key == FieldNames.Name || f.Key.StartsWith(FieldNames.NameIn, StringComparison.Ordinal))
                .Select(f => f.Value)
                .ToList();
            if (names.Count == 0)
            {
                return new Refusal("directory.name-missing");
            }

            if (names.Exists(n => n.Length > LongestName))
            {
                return new Refusal("directory.name-long").With("longest", LongestName);
            }
        }
        else if (row[FieldNames.Person] is null || row[FieldNames.Body] is null)
        {
            return new Refusal("directory.membership-of-nobody");
        }

        return row.Days is { IsBackwards: true } days
            ? new Refusal("directory.ends-before-it-begins").With("from", days.From).With("to", days.To)
            : null;
    }
}
