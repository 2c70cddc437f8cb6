using System.Text.RegularExpressions;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Comitia.Publishing.Tests.Leaks;

/// <summary>Writes into every column of every table that can hold words a marker with the column's name; what stood there stays behind it.</summary>
internal sealed record MarkEverything : IInput<IReadOnlyList<string>>;

internal sealed class MarkEverythingAction : IAction<MarkEverything, IReadOnlyList<string>>
{
    public async Task<Result<IReadOnlyList<string>>> Act(MarkEverything input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var marked = new List<string>();
        foreach (var (table, column, type) in Closed.Columns(context.Db.Model))
        {
            var mark = Closed.Mark(table, column);
            var (value, kept) =
                type == typeof(string) && !Closed.Json.Contains($"{table}.{column}") ? ($"{mark} ", true)
                : type == typeof(string) ? ($$"""{"marker":"{{mark}}"}""", false)
                : type == typeof(LocalText) ? (LocalText.Of("en", mark).With("az", mark).ToJson(), false)
                : ($$"""[{"name":"{{mark}}","scheme":"x","value":"{{mark}}"}]""", false);
            var set = kept ? $"{{0}} || {Quoted(column)}" : "{0}";
            var sql = $"update {Quoted(table)} set {Quoted(column)} = {set} where {Quoted(column)} is not null";
#pragma warning disable EF1002, EF1003 // names out of the model
            var rows = await context.Db.Database.ExecuteSqlRawAsync(sql, [value], ct);
#pragma warning restore EF1002, EF1003
            if (rows > 0)
            {
                marked.Add($"{table}.{column}");
            }
        }

        return marked;
    }

    private static string Quoted(string name) => $"\"{name}\"";
}

internal sealed class MarkProbe : IModule
{
    public string Name => "Marks";

    public void Build(ModuleBuilder module)
    {
        var permission = new Permission("probe.mark");
        module.Permission(permission, "administrator");
        module.Action<MarkEverythingAction, MarkEverything, IReadOnlyList<string>>("probe.mark", permission, inApi: false);
    }
}

/// <summary>Which columns hold words that are closed until they are published.</summary>
internal static class Closed
{
    /// <summary>Columns without words: the program's own keys, codes, states and numbers, and what would not work with a marker in it.</summary>
    public static readonly IReadOnlySet<string> Structure = new HashSet<string>(StringComparer.Ordinal)
    {
        "account_parts.key",
        "account_versions.meeting", // a reference
        "action_keys.action",
        "action_keys.actor",
        "action_keys.answer",
        "action_keys.key",
        "agenda_items.number", // up to twenty signs
        "agenda_items.source_key",
        "audit_changes.record_kind",
        "audit_entries.action",
        "audit_entries.record_kind",
        "bodies.code", // public by its nature: it stands in addresses
        "import_reviews.field",
        "import_reviews.key",
        "import_reviews.source",
        "imported_records.hash",
        "imported_records.key",
        "imported_records.source",
        "installation.language",
        "installation.zone",
        "installation_secrets.name",
        "key_ring.friendly_name", // the keys that seal cookies: with a marker nobody could sign in
        "key_ring.xml",
        "matters.code",
        "meeting_counters.series",
        "meeting_imports.key",
        "meeting_imports.source",
        "meeting_minutes.approved_by", // a reference
        "meetings.public_id",
        "meetings.source",
        "meetings.zone",
        "memberships.role",
        "outbox.news",
        "plan_cues.language",
        "plan_cues.role",
        "plan_evidence.reference",
        "plan_items.number", // up to twenty signs; public with its item
        "plan_items.public_id",
        "plan_versions.meeting", // a reference
        "role_grants.role",
        "role_grants.scope",
        "rules_versions.values", // numbers and the articles they stand in, as one document that would not be read back with a marker
        "sessions.code",
        "sitting_patterns.weekdays",
        "user_accounts.email_key", // by which an account is found
        "user_accounts.language",
        "user_accounts.password_hash",
        "working_weeks.days",
    };

    /// <summary>Columns with a document in them, which the marker takes the place of.</summary>
    public static readonly IReadOnlySet<string> Json = new HashSet<string>(StringComparer.Ordinal)
    {
        "account_versions.paper",
        "agenda_versions.snapshot",
        "audit_changes.after",
        "audit_changes.before",
        "imported_records.values",
        "meeting_imports.values",
        "meeting_imports.waiting",
        "outbox.body",
        "plan_versions.snapshot",
    };

    public static string Mark(string table, string column) => $"MARKER-{table}.{column}";

    /// <summary>The whole markers that are stored anywhere but in the history, which has what was there once.</summary>
    public static Task<HashSet<string>> Stored(RunningApp app) =>
        app.Read(async db =>
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (table, column, _) in Textual(db.Model).Where(c => c.Table is not "audit_changes"))
            {
#pragma warning disable EF1002 // names out of the model
                await foreach (var text in db.Database.SqlQueryRaw<string?>($"select \"{column}\" from \"{table}\"").AsAsyncEnumerable())
#pragma warning restore EF1002
                {
                    all.UnionWith(
                        Regex.Matches(text ?? "", "MARKER-[a-zA-Z-]+", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value)
                    );
                }
            }

            return all;
        });

    /// <summary>Every column that can hold words, the public side's own tables and <see cref="Structure"/> aside.</summary>
    public static IEnumerable<(string Table, string Column, Type Type)> Columns(IModel model) =>
        from known in Textual(model)
        where !known.Table.StartsWith("public_", StringComparison.Ordinal) && !Structure.Contains($"{known.Table}.{known.Column}")
        select known;

    private static IEnumerable<(string Table, string Column, Type Type)> Textual(IModel model) =>
        from entity in model.GetEntityTypes()
        let table = entity.GetTableName()!
        from property in entity.GetProperties()
        let column = property.GetColumnName()
        let type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType
        where (property.GetProviderClrType() ?? property.GetTypeMapping().Converter?.ProviderClrType ?? type) == typeof(string)
        where !type.IsEnum && type.Namespace != nameof(NodaTime)
        orderby table, column
        select (table, column, type);
}
