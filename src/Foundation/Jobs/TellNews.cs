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
internal sealed class TellNews(IServiceScopeFactory scopes, IWriter writer, IClock clock, OutboxBell bell, ILogger<TellNews> log)
    : BackgroundService
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

    private async Task<int> TellSome(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        var now = clock.GetCurrentInstant();
        var due = await db.Set<OutboxMessage>()
            .Where(m => m.Told == null && m.Due <= now && m.Tries < LastTry)
            .OrderBy(m => m.Due)
            .ThenBy(m => m.Id)
            .Take(AtOnce)
            .ToListAsync(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        var readers = scope.ServiceProvider.GetServices<INewsReader>().ToLookup(r => r.News.FullName!, StringComparer.Ordinal);
        var fates = new Dictionary<Guid, string?>();
        foreach (var message in due)
        {
            fates[message.Id] = await Tell(message, readers[message.News], ct);
        }

        await Record(fates, ct);
        return due.Count;
    }

    private async Task<string?> Tell(OutboxMessage message, IEnumerable<INewsReader> readers, CancellationToken ct)
    {
        try
        {
            foreach (var reader in readers)
            {
                await reader.Hear(JsonSerializer.Deserialize(message.Body, reader.News, KernelJson.Options)!, ct);
            }

            return null;
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            Log.NotTold(log, message.News, exception);
            return exception.Message;
        }
    }

    private Task<bool> Record(Dictionary<Guid, string?> fates, CancellationToken ct) =>
        writer.Write(
            Lane.People,
            async (scope, stop) =>
            {
                var db = scope.GetRequiredService<ComitiaDb>();
                var now = clock.GetCurrentInstant();
                var ids = fates.Keys.ToList();
                foreach (var message in await db.Set<OutboxMessage>().Where(m => ids.Contains(m.Id)).ToListAsync(stop))
                {
                    message.Tries++;
                    message.Trouble = fates[message.Id];
                    message.Told = message.Trouble is null ? now : null;
                    message.Due = message.Trouble is null ? message.Due : now + Duration.FromSeconds(Math.Pow(2, message.Tries));
                }

                await db.SaveChangesAsync(stop);
                return (true, true);
            },
            ct
        );
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again in five seconds.")]
    public static partial void Trouble(ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "News {News} could not be told; it will be tried again.")]
    public static partial void NotTold(ILogger log, string news, Exception exception);
}
