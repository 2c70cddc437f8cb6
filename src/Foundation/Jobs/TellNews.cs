using System.Text.Json;
using Comitia.Jobs.Tables;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Comitia.Jobs;

/// <summary>Tells the outbox's news to its readers after the commit; what fails is tried again, ever more slowly, and its trouble kept.</summary>
internal sealed class TellNews(
    IServiceScopeFactory scopes,
    IEngine engine,
    ModelBook book,
    IWriter writer,
    IClock clock,
    OutboxBell bell,
    ILogger<TellNews> log
) : BackgroundService
{
    private const int AtOnce = 50;
    private const int LastTry = 12;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await TellSome(stoppingToken) == AtOnce) { }

                // The bell rings inside the action, before its commit: a short second look catches what was not there yet.
                await bell.Wait(TimeSpan.FromSeconds(5), stoppingToken);
                await Task.Delay(TimeSpan.FromMilliseconds(50), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.Trouble(log, exception);
                await Task.Delay(TimeSpan.FromSeconds(5), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>On several nodes each message is claimed by one of them for as long as it is being told.</summary>
    private async Task<int> TellSome(CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var fates = new Dictionary<Guid, string?>();
        return await engine.Claim(
            book,
            writer,
            new Claim<OutboxMessage>(
                db =>
                    db.Set<OutboxMessage>()
                        .Where(m => m.Told == null && m.Due <= now && m.Tries < LastTry)
                        .OrderBy(m => m.Due)
                        .ThenBy(m => m.Id)
                        .Take(AtOnce),
                (due, stop) => TellAll(due, fates, stop),
                (db, stop) => Record(db, fates, stop)
            ),
            ct
        );
    }

    private async Task TellAll(IReadOnlyList<OutboxMessage> due, Dictionary<Guid, string?> fates, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var readers = scope.ServiceProvider.GetServices<INewsReader>().ToLookup(r => r.News.FullName!, StringComparer.Ordinal);
        foreach (var message in due)
        {
            fates[message.Id] = await Tell(message, readers[message.News], ct);
        }
    }

    private async Task<string?> Tell(OutboxMessage message, IEnumerable<INewsReader> readers, CancellationToken ct)
    {
        try
        {
            foreach (var reader in readers)
            {
                await reader.Hear(message.Id, JsonSerializer.Deserialize(message.Body, reader.News, KernelJson.Options)!, ct);
            }

            return null;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            Log.NotTold(log, message.News, exception);
            return exception.Message;
        }
    }

    private async Task Record(ComitiaDb db, Dictionary<Guid, string?> fates, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var ids = fates.Keys.ToList();
        foreach (var message in await db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id)).ToListAsync(ct))
        {
            message.Tries++;
            message.Trouble = fates[message.Id];
            message.Told = message.Trouble is null ? now : null;
            message.Due = message.Trouble is null ? message.Due : now + Duration.FromSeconds(Math.Pow(2, message.Tries));
        }
    }
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again in five seconds.")]
    public static partial void Trouble(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "News {News} could not be told; it will be tried again.")]
    public static partial void NotTold(ILogger log, string news, Exception exception);
}
