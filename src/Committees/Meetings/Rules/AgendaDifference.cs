using System.Globalization;
using Comitia.Kernel.Languages;
using NodaTime.Text;

namespace Comitia.Meetings.Rules;

/// <summary>How an item differs between two versions of an agenda.</summary>
internal enum AgendaChange
{
    Added,
    Removed,
    Changed,
}

/// <summary>One field with both wordings; an empty one where there was none.</summary>
internal sealed record AgendaField(string Field, string Before, string After);

/// <summary>An item that differs, with its fields.</summary>
internal sealed record AgendaItemDifference(AgendaChange Change, AgendaSnapshotItem Item, IReadOnlyList<AgendaField> Fields);

/// <summary>What changed between two versions: of the meeting itself, of its items, and whether those that stayed stand in another order.</summary>
internal sealed record AgendaDifference(IReadOnlyList<AgendaField> Meeting, IReadOnlyList<AgendaItemDifference> Items, bool Reordered)
{
    public bool Nothing => Meeting.Count == 0 && Items.Count == 0 && !Reordered;

    /// <summary>Items are matched by their id, in the order of the newer version; removed ones after them. Names in the given language.</summary>
    public static AgendaDifference Between(AgendaSnapshot before, AgendaSnapshot after, string language)
    {
        var old = before.Items.ToDictionary(i => i.Id);
        var found = new List<AgendaItemDifference>();
        foreach (var item in after.Items)
        {
            if (!old.TryGetValue(item.Id, out var was))
            {
                found.Add(new AgendaItemDifference(AgendaChange.Added, item, []));
            }
            else if (Fields(was, item) is { Count: > 0 } fields)
            {
                found.Add(new AgendaItemDifference(AgendaChange.Changed, item, fields));
            }
        }

        var kept = after.Items.Select(i => i.Id).ToHashSet();
        found.AddRange(before.Items.Where(i => !kept.Contains(i.Id)).Select(i => new AgendaItemDifference(AgendaChange.Removed, i, [])));
        var stayed = after.Items.Select(i => i.Id).Where(old.ContainsKey);
        var reordered = !before.Items.Select(i => i.Id).Where(kept.Contains).SequenceEqual(stayed);
        return new AgendaDifference(Facts(before, after, language), found, reordered);
    }

    private static List<AgendaField> Facts(AgendaSnapshot a, AgendaSnapshot b, string language)
    {
        var found = new FieldList();
        found.Add("kind", a.Kind.ToString(), b.Kind.ToString());
        found.Add("title", a.Title, b.Title);
        found.Add("start", Written(a), Written(b));
        found.Add("minutes", Written(a.Minutes), Written(b.Minutes));
        found.Add("place", a.Place ?? string.Empty, b.Place ?? string.Empty);
        found.Add("mode", a.Mode.ToString(), b.Mode.ToString());
        found.Add("with", Names(a.With), Names(b.With));
        return found;

        string Names(IEnumerable<LocalText> names) => string.Join("; ", names.Select(n => n.In(language).Text));
    }

    private static List<AgendaField> Fields(AgendaSnapshotItem a, AgendaSnapshotItem b)
    {
        var found = new FieldList();
        found.Add("number", a.Number, b.Number);
        found.Add("item-kind", a.Kind.ToString(), b.Kind.ToString());
        found.Add("title", a.Title, b.Title);
        found.Add("closed", Written(a.Closed), Written(b.Closed));
        found.Add("at", Written(a.At), Written(b.At));
        found.Add("minutes", Written(a.Minutes), Written(b.Minutes));
        found.Add("presenter", a.Presenter ?? string.Empty, b.Presenter ?? string.Empty);
        return found;
    }

    private static string Written(AgendaSnapshot a) => $"{LocalDateTimePattern.GeneralIso.Format(a.Start)} {a.Zone}";

    private static string Written(int? minutes) => minutes?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Written(NodaTime.LocalTime? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Written(bool closed) => closed ? "closed" : "open";

    private sealed class FieldList : List<AgendaField>
    {
        public void Add(string field, string before, string after)
        {
            if (!string.Equals(before, after, StringComparison.Ordinal))
            {
                Add(new AgendaField(field, before, after));
            }
        }

        // Each language by itself: a new translation is a change of what went out.
        public void Add(string field, LocalText before, LocalText after)
        {
            foreach (var code in before.Languages.Union(after.Languages, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                Add($"{field}.{code}", before[code] ?? string.Empty, after[code] ?? string.Empty);
            }
        }
    }
}
