using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;

namespace Comitia.Directory.Contracts;

/// <summary>
/// How another capability takes part when two records of the same body or person become one: it moves its own references from the
/// duplicate to the one kept, in the same transaction, and says how many it moved. Changes go through tracked records, so that the
/// audit holds them.
/// </summary>
public interface IMergeTarget
{
    /// <summary>Why these two bodies cannot become one: both have what there is only one of. Asked before anything moves.</summary>
    Task<Refusal?> Refuses(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct) => Task.FromResult<Refusal?>(null);

    Task<int> Bodies(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct);

    Task<int> People(ComitiaDb db, PersonId kept, PersonId duplicate, CancellationToken ct);
}
