using Comitia.Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Comitia.Engine.PostgreSql;

/// <summary>The gate on PostgreSQL: a transaction for each action, tried again when the server asks for it.</summary>
public sealed class PostgreSqlWriter(PostgreSqlEngine engine, IServiceScopeFactory scopes) : IWriter
{
    private const int Tries = 4;

    public async Task<T> Write<T>(
        Lane lane,
        Func<IServiceProvider, CancellationToken, Task<(bool Keep, T Answer)>> work,
        CancellationToken ct
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Once(work, ct);
            }
            catch (Exception exception) when (attempt < Tries && AsksForAnotherTry(exception))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt * attempt), ct);
            }
        }
    }

    private async Task<T> Once<T>(Func<IServiceProvider, CancellationToken, Task<(bool Keep, T Answer)>> work, CancellationToken ct)
    {
        await using var connection = await engine.Writers.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WriteSession>().Lend(connection, transaction);
        var (keep, answer) = await work(scope.ServiceProvider, ct);
        if (keep)
        {
            await transaction.CommitAsync(CancellationToken.None);
        }

        return answer;
    }

    private static bool AsksForAnotherTry(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (
                exception
                is PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
                    or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation, TableName: "action_keys" or "personal_keys" }
            )
            {
                return true; // the last two: somebody made the same key at the same time, and the next try finds it
            }
        }

        return false;
    }
}
