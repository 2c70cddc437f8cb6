using Comitia.Kernel.Storage;

namespace Comitia.Access.Tests.Matrix;

/// <summary>
/// The gate with its last step taken back: once the world stands, every action runs whole inside its transaction, with audit and
/// outbox, and is then rolled back. So each cell is tried on the same world, and it is known whether it would have changed something.
/// </summary>
internal sealed class DroppingWriter(IWriter gate) : IWriter
{
    private int kept;

    public bool Dropping { get; set; }

    /// <summary>How often something was to be kept since this was last asked.</summary>
    public int TakeKept() => Interlocked.Exchange(ref kept, 0);

    public Task<T> Write<T>(Lane lane, Func<IServiceProvider, CancellationToken, Task<(bool Keep, T Answer)>> work, CancellationToken ct) =>
        !Dropping
            ? gate.Write(lane, work, ct)
            : gate.Write(
                lane,
                async (scope, stop) =>
                {
                    var (keep, answer) = await work(scope, stop);
                    if (keep)
                    {
                        Interlocked.Increment(ref kept);
                    }

                    return (false, answer);
                },
                ct
            );
}
