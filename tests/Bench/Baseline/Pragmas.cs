using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Bench.Baseline;

/// <summary>The same durability as the product; tuned, a busy timeout of SQLite's own in place of a gate.</summary>
internal sealed class Pragmas(bool tuned) : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" + (tuned ? " PRAGMA busy_timeout = 30000;" : "");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
