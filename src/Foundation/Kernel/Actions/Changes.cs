using System.Text.Encodings.Web;
using System.Text.Json;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Comitia.Kernel.Actions;

/// <summary>Reads from the change tracker what an action changed: each field before and after.</summary>
internal static class Changes
{
    /// <summary>Marks an entity as bookkeeping of the program: not part of any record's history.</summary>
    public const string Unrecorded = "comitia:unrecorded";

    /// <summary>Marks a field whose value no history may hold (password hashes, tokens).</summary>
    public const string Secret = "comitia:secret";

    /// <summary>Marks a field that follows from others.</summary>
    public const string Derived = "comitia:derived";

    /// <summary>Marks a field about a person, with the name of the property that says who; see <see cref="RecordMarks"/>.</summary>
    public const string Personal = "comitia:personal";

    private static readonly JsonSerializerOptions Json = new(KernelJson.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void RaiseVersions(ComitiaDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Added)
            {
                entry.Entity.Version = Math.Max(1, entry.Entity.Version);
            }
            else if (entry.State == EntityState.Modified)
            {
                var version = entry.Property(v => v.Version);
                if (version.CurrentValue == version.OriginalValue)
                {
                    version.CurrentValue++;
                }
            }
        }
    }

    public static IEnumerable<ChangeNote> Of(ComitiaDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached || entry.Metadata.FindAnnotation(Unrecorded) is not null)
            {
                continue;
            }

            yield return new ChangeNote(
                entry.Metadata.GetTableName() ?? entry.Metadata.ShortName(),
                KeyOf(entry),
                entry.State == EntityState.Added ? null : Fields(entry, original: true),
                entry.State == EntityState.Deleted ? null : Fields(entry, original: false)
            )
            {
                PersonalBefore = entry.State == EntityState.Added ? ChangeNote.Nobodys : Subjects(entry, original: true),
                PersonalAfter = entry.State == EntityState.Deleted ? ChangeNote.Nobodys : Subjects(entry, original: false),
            };
        }
    }

    private static Guid KeyOf(EntityEntry entry)
    {
        var key = entry.Metadata.FindPrimaryKey()!.Properties[0];
        return AsGuid(entry.Property(key).CurrentValue) ?? Guid.Empty;
    }

    private static Guid? AsGuid(object? value) => value as Guid? ?? (Guid?)value?.GetType().GetProperty("Value")?.GetValue(value);

    /// <summary>Whose each personal field is.</summary>
    private static Dictionary<string, Guid> Subjects(EntityEntry entry, bool original)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var property in entry.Metadata.GetProperties())
        {
            if (property.FindAnnotation(Personal)?.Value is string of)
            {
                var who = of.Length == 0 ? null : entry.Property(of);
                found[property.Name] = AsGuid(original ? who?.OriginalValue : who?.CurrentValue) ?? KeyOf(entry);
            }
        }

        return found;
    }

    private static string Fields(EntityEntry entry, bool original)
    {
        var all = entry.State != EntityState.Modified;
        var fields = entry
            .Properties.Where(p => (all || p.IsModified) && !IsBookkeeping(p.Metadata))
            .ToDictionary(p => p.Metadata.Name, p => original ? p.OriginalValue : p.CurrentValue, StringComparer.Ordinal);
        return JsonSerializer.Serialize(fields, Json);
    }

    private static bool IsBookkeeping(IReadOnlyProperty property) =>
        property.FindAnnotation(Secret) is not null
        || property.FindAnnotation(Derived) is not null
        || property.Name == nameof(IVersioned.Version);
}
