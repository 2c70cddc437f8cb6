using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Bench.Baseline;

/// <summary>The same durability as the product, and a busy timeout in place of a gate.</summary>
internal sealed class Pragmas : DbConnectionInterceptor
{
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
