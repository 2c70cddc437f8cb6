using System.Text.Json;
using Comitia.App.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Bench.Baseline;

/// <summary>
/// What a program does that knows no gate: each request reads, checks the version, and saves by itself on a pooled connection, SQLite
/// in WAL with synchronous FULL, everything else as the libraries have it: a writer that finds another writing looks again after 150 ms.
/// Tuned: SQLite's own busy handler waits instead. Kept to measure against; never part of the product.
/// </summary>
internal static class BaselineHost
{
    public static async Task<int> Run(string folder, string address, bool tuned)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        builder.Services.AddDbContext<BaselineDb>(o =>
            o.UseSqlite($"Data Source={Path.Combine(folder, "baseline.db")}").AddInterceptors(new Pragmas(tuned))
        );
        var app = builder.Build();
        app.MapPost("/items", Change);
        app.MapPost("/items/new", Add);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<BaselineDb>().Database.EnsureCreatedAsync();
        }

        await app.RunAsync();
        return 0;
    }

    private static async Task<IResult> Add(Ask ask, BaselineDb db, CancellationToken ct)
    {
        db.Add(
            new Item
            {
                Id = ask.Item,
                Title = ask.Title,
                Version = 1,
            }
        );
        await db.SaveChangesAsync(ct);
        return Results.Ok();
    }

    private static async Task<IResult> Change(Ask ask, BaselineDb db, CancellationToken ct)
    {
        if (await db.Keys.FindAsync([ask.Key], ct) is { } used)
        {
            return Results.Text(used.Answer);
        }

        var item = await db.Items.SingleAsync(i => i.Id == ask.Item, ct);
        if (item.Version != ask.Read)
        {
            return Results.Conflict();
        }

        var entry = Guid.CreateVersion7();
        var before = JsonSerializer.Serialize(new { item.Title });
        (item.Title, item.Version) = (ask.Title, item.Version + 1);
        db.Add(
            new Entry
            {
                Id = entry,
                Actor = "A clerk",
                RecordId = item.Id,
                At = Clocks.System.GetCurrentInstant().ToUnixTimeTicks(),
            }
        );
        db.Add(
            new Change
            {
                Id = Guid.CreateVersion7(),
                EntryId = entry,
                RecordId = item.Id,
                Before = before,
                After = JsonSerializer.Serialize(new { item.Title }),
            }
        );
        db.Add(new UsedKey { Key = ask.Key, Answer = item.Id.ToString("N") });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException exception) when (exception.InnerException is SqliteException { SqliteErrorCode: 5 })
        {
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return Results.Text(item.Id.ToString("N"));
    }
}
