namespace Comitia.Engine.Sqlite;

/// <summary>One piece of work at the gate and the answer somebody waits for.</summary>
internal abstract class Work
{
    /// <summary>Runs it; false when nothing of it is to be kept. An exception is its own answer, never the batch's.</summary>
    public abstract Task<bool> Do(IServiceProvider scope);

    /// <summary>The exception that the work itself ended with.</summary>
    public abstract Exception? Failed { get; }

    /// <summary>Gives the answer, after the commit.</summary>
    public abstract void Tell();

    /// <summary>The commit itself failed.</summary>
    public abstract void Fail(Exception exception);
}

internal sealed class Work<T>(Func<IServiceProvider, CancellationToken, Task<(bool Keep, T Answer)>> work, CancellationToken ct) : Work
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? ready;
    private Exception? failed;

    public Task<T> Answer => answer.Task;

    public override Exception? Failed => failed;

    public override async Task<bool> Do(IServiceProvider scope)
    {
        try
        {
            ct.ThrowIfCancellationRequested();
            (var keep, ready) = await work(scope, ct);
            return keep;
        }
        catch (Exception exception)
        {
            failed = exception;
            return false;
        }
    }

    public override void Tell()
    {
        if (failed is null)
        {
            answer.TrySetResult(ready!);
        }
        else
        {
            answer.TrySetException(failed);
        }
    }

    public override void Fail(Exception exception) => answer.TrySetException(exception);
}

/// <summary>The program is ending: the gate takes no more work, and nothing of this piece was done.</summary>
internal sealed class GateEndedException() : Exception("The program is ending; nothing was saved.");
