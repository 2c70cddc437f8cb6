using Comitia.Kernel.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Comitia.Engine.PostgreSql;

/// <summary>Hears what other nodes committed (LISTEN) and rings here. Where the connection breaks, whoever listens looks by itself after a while.</summary>
public sealed class BellsOfOtherNodes(PostgreSqlEngine engine, LiveHub live, ILogger<BellsOfOtherNodes> log) : BackgroundService
{
    public const string Channel = "comitia_live";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var connection = await engine.Writers.OpenConnectionAsync(stoppingToken);
                connection.Notification += (_, news) => live.Ring(news.Payload);
                await using (var listen = new NpgsqlCommand($"LISTEN {Channel}", connection))
                {
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                }

                while (true)
                {
                    await connection.WaitAsync(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                BellLog.Lost(log, exception);
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}

internal static partial class BellLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "What other nodes change is not heard just now; trying again in five seconds.")]
    public static partial void Lost(ILogger log, Exception exception);
}
