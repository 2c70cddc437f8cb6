using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Files;

/// <summary>The rows of a Word file by the tags of its content controls; items stand under the direction before them.</summary>
internal static class WordRows
{
    public static FileRows? Read(DocumentText document)
    {
        if (document.Tagged is not { } tagged)
        {
            return null;
        }

        var all = tagged.Controls.SelectMany(c => c.All()).ToList();
        var rows = new List<FileRow>();
        var objective = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Parts(all))
        {
            if (part.Fields.Count > 0 && part.Fields[0].Tag.StartsWith(PlanTags.Objective, StringComparison.Ordinal))
            {
                objective = Fields(part.Fields, PlanTags.Objective + ".title.", "objective.");
                continue;
            }

            var (key, version, times, original) = PlanTags.ItemOf(part.Tag);
            var fields = Fields(part.Fields, PlanTags.Item + ".", "");
            foreach (var (name, words) in objective)
            {
                fields[name] = words;
            }

            rows.Add(new FileRow(key, version, times, original, fields));
        }

        if (rows.Count == 0)
        {
            return null;
        }

        var committee = all.Find(c => IsA(c, PlanTags.Committee));
        return new FileRows(
            Code(committee, PlanTags.Committee),
            committee?.Text.Split('\n')[0],
            Code(all.Find(c => IsA(c, PlanTags.Session)), PlanTags.Session),
            rows,
            tagged.LooseRows
        );
    }

    private static bool IsA(TextControl control, string tag) =>
        control.Tag == tag || control.Tag.StartsWith(tag + "=", StringComparison.Ordinal);

    private static string? Code(TextControl? control, string tag) =>
        control is not null && control.Tag.Length > tag.Length ? control.Tag[(tag.Length + 1)..] : null;

    /// <summary>
    /// The items and directions with their fields. Where a program dropped the frames around rows (LibreOffice does), a number begins
    /// an item: it bears the item's tag as well.
    /// </summary>
    private static List<(string Tag, List<TextControl> Fields)> Parts(List<TextControl> all)
    {
        if (all.Exists(c => IsA(c, PlanTags.Item)))
        {
            return
            [
                .. all.Where(c => IsA(c, PlanTags.Item) || IsA(c, PlanTags.Objective))
                    .Select(c => (c.Tag, c.Inner.SelectMany(i => i.All()).ToList())),
            ];
        }

        var parts = new List<(string Tag, List<TextControl> Fields)>();
        foreach (var control in all)
        {
            var number = PlanTags.Field("number");
            var direction = control.Tag.StartsWith(PlanTags.Objective + ".", StringComparison.Ordinal);
            if (IsA(control, number))
            {
                parts.Add((PlanTags.Item + control.Tag[number.Length..], [control]));
            }
            else if (direction && !(parts is [.., var last] && last.Fields[0].Tag.StartsWith(PlanTags.Objective, StringComparison.Ordinal)))
            {
                parts.Add((PlanTags.Objective, [control]));
            }
            else if (parts.Count > 0 && (direction || control.Tag.StartsWith(PlanTags.Item + ".", StringComparison.Ordinal)))
            {
                parts[^1].Fields.Add(control);
            }
        }

        return parts;
    }

    private static Dictionary<string, string> Fields(List<TextControl> controls, string prefix, string name)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var control in controls.Where(c => c.Tag.StartsWith(prefix, StringComparison.Ordinal)))
        {
            fields.TryAdd(name + control.Tag[prefix.Length..].Split('=')[0], control.Text);
        }

        return fields;
    }
}
