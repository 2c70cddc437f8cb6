using System.Data.Common;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Engine.PostgreSql;

/// <summary>
/// Rows for one node at a time, by row locks that the others skip. The transaction stays open while the work is done: whoever dies gives
/// the locks back with the connection, and no clock has to say when.
/// </summary>
internal sealed class RowClaims : DbCommandInterceptor
{
    private const string Tag = "comitia: rows for one node";

    /// <summary>A node whose machine is gone is noticed within a minute, not after the two hours of most systems.</summary>
    private const string Watch =
        "SET LOCAL tcp_keepalives_idle = 30; SET LOCAL tcp_keepalives_interval = 10; SET LOCAL tcp_keepalives_count = 3";

    public static async Task<int> Run<TRow>(PostgreSqlEngine engine, ModelBook book, Claim<TRow> claim, CancellationToken ct)
        where TRow : class
    {
        await using var connection = await engine.Writers.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var db = engine.OpenForWriting(book, connection, transaction);
        await db.Database.ExecuteSqlRawAsync(Watch, ct);
        var rows = await claim.Due(db).TagWith(Tag).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return 0;
        }

        await claim.Work(rows, ct);
        await claim.Record(db, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(CancellationToken.None);
        return rows.Count;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command.CommandText.StartsWith("-- " + Tag, StringComparison.Ordinal))
        {
            command.CommandText += "\nFOR UPDATE SKIP LOCKED";
        }

        return ValueTask.FromResult(result);
    }
}
