using Comitia.Kernel.Actions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Kernel.Storage;

/// <summary>Throws on any save that did not come through the gate. Reading contexts are read-only in the engine as well.</summary>
public sealed class WriteGate : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        throw new InvalidOperationException("Changes are saved asynchronously, through an action.");

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is not ComitiaDb { InGate: true } db)
        {
            throw new InvalidOperationException("Only an action inside the writer may save: run one through IActions.");
        }

        db.Flushing();
        return ValueTask.FromResult(result);
    }
}
