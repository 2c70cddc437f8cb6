using System.Text.Json;
using Comitia.Kernel.Live;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Kernel.Actions;

/// <summary>Runs an action through the gate: key, act, save, audit and outbox, all in one commit, or nothing of it.</summary>
internal sealed class ActionRunner(ActionBook book, IWriter writer, IClock clock, IEngine engine, InputHasher hasher, LiveHub live)
    : IActions
{
    private static readonly KnownQuery<Func<ComitiaDb, string, IAsyncEnumerable<ActionKey>>> Used = new(() =>
        EF.CompileAsyncQuery((ComitiaDb db, string key) => db.Set<ActionKey>().AsNoTracking().Where(k => k.Key == key))
    );

    public async Task<Result<TResult>> Run<TResult>(IInput<TResult> input, Asked asked, CancellationToken ct = default)
    {
        if (asked.Key is { Length: 0 or > 80 })
        {
            return new Refusal("kernel.key-length");
        }

        if (book.Of(input.GetType()).Info.Keyless)
        {
            asked = asked with { Key = null };
        }

        try
        {
            ActionRun? run = null;
            var result = await writer.Write<Result<TResult>>(
                asked.Lane,
                (scope, stop) => InGate(scope, input, asked, kept => run = kept, stop),
                ct
            );
            Afterwards(run);
            return result;
        }
        catch (Exception exception) when (Explain(exception) is { } refusal)
        {
            return refusal;
        }
    }

    private void Afterwards(ActionRun? run)
    {
        foreach (var what in run?.Afterwards ?? [])
        {
            what();
        }

        foreach (var topic in run?.Topics ?? [])
        {
            live.Ring(topic);
        }
    }

    private Refusal? Explain(Exception exception) => engine.Explain(exception, changing: true);

    private async Task<(bool Keep, Result<TResult> Answer)> InGate<TResult>(
        IServiceProvider scope,
        IInput<TResult> input,
        Asked asked,
        Action<ActionRun> keep,
        CancellationToken ct
    )
    {
        var db = scope.GetRequiredService<ComitiaDb>();
        var now = Now();
        byte[]? hash = null;
        if (asked.Key is not null)
        {
            hash = await hasher.Hash(db, input, ct);
            if (await Answered<TResult>(db, input, asked, hash, ct) is { } before)
            {
                return (false, before);
            }
        }

        var run = new ActionRun(scope, book, db, asked.Viewer, now);
        var result = await run.Begin(input, asked.Reason, ct);
        if (!result.Ok)
        {
            return (false, result);
        }

        if (asked.Key is not null)
        {
            db.Add(
                new ActionKey
                {
                    Key = asked.Key,
                    Action = book.Of(input.GetType()).Info.Code,
                    Actor = Actor(asked),
                    InputHash = hash!,
                    Answer = JsonSerializer.Serialize(result.Value, KernelJson.Options),
                    At = now,
                }
            );
        }

        var finished = Finished(run);
        foreach (var keeper in scope.GetServices<IRunKeeper>())
        {
            await keeper.Keep(finished, ct);
        }

        db.ChangeTracker.AutoDetectChangesEnabled = false; // they were found above, and keepers only add
        await db.SaveChangesAsync(ct);
        if (run.Topics.Count > 0)
        {
            await engine.Announce(db, run.Topics, ct);
        }

        keep(run);
        return (true, result);
    }

    /// <summary>Milliseconds, so that both engines give back what they were given.</summary>
    private Instant Now() => Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds());

    private static FinishedRun Finished(ActionRun run)
    {
        run.Db.ChangeTracker.DetectChanges();
        Changes.RaiseVersions(run.Db);
        var changes =
            run.Contexts[0].Info.Audit == AuditDetail.EveryField ? [.. run.Flushed, .. Changes.Of(run.Db)] : new List<ChangeNote>();
        run.Finished = true;
        return new FinishedRun(run.Db, run.Viewer, run.Now, run.Contexts, changes, run.News);
    }

    private async Task<Result<TResult>?> Answered<TResult>(
        ComitiaDb db,
        IInput<TResult> input,
        Asked asked,
        byte[] hash,
        CancellationToken ct
    )
    {
        var used = await Used.On(db)(db, asked.Key!).FirstOrDefaultAsync(ct);
        if (used is null)
        {
            return null;
        }

        return
            used.Actor == Actor(asked) && used.Action == book.Of(input.GetType()).Info.Code && used.InputHash.AsSpan().SequenceEqual(hash)
            ? JsonSerializer.Deserialize<TResult>(used.Answer, KernelJson.Options)!
            : new Refusal("kernel.key-used-otherwise", RefusalKind.Conflict);
    }

    private static string Actor(Asked asked) => asked.Viewer.Account?.ToString("N") ?? asked.Viewer.Name;
}
