using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Comitia.Bench.Tools;

/// <summary>Reads a data folder's tables as they lie on the disk, past the product: hashes and single answers.</summary>
internal sealed class Tables : IDisposable
{
    /// <summary>The run log: the audit, where an import writes that it ran.</summary>
    public static readonly IReadOnlyList<string> RunLog = ["audit_entries", "audit_changes"];

    private readonly SqliteConnection connection;

    public Tables(string folder)
    {
        connection = new SqliteConnection($"Data Source={Path.Combine(folder, "comitia.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        connection.CreateCollation("people", string.CompareOrdinal);
    }

    /// <summary>One hash over every row of every table but the run log; the order of rows does not matter to it.</summary>
    public string Hash()
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Names().Except(RunLog))
        {
            all.AppendData(Encoding.UTF8.GetBytes(table));
            foreach (var row in Rows(table).Order(StringComparer.Ordinal))
            {
                all.AppendData(Encoding.ASCII.GetBytes(row));
            }
        }

        return Convert.ToHexString(all.GetHashAndReset());
    }

    /// <summary>A hash for each row of a table.</summary>
    public HashSet<string> Rows(string table)
    {
        var rows = new HashSet<string>(StringComparer.Ordinal);
        using var command = Command($"SELECT * FROM \"{table}\"");
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            using var row = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var value = reader.GetValue(i);
                row.AppendData(value as byte[] ?? Encoding.UTF8.GetBytes(value.ToString()!));
                row.AppendData([(byte)0]);
            }

            rows.Add(Convert.ToHexString(row.GetHashAndReset()));
        }

        return rows;
    }

    public IReadOnlyList<string> Names() => Column("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");

    public IReadOnlyList<string> Column(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var found = new List<string>();
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            found.Add(reader.GetValue(0).ToString()!);
        }

        return found;
    }

    public long Count(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        using var command = Command(sql, values);
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => connection.Dispose();

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        return command;
    }
}
