using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;

namespace Comitia.Kernel.Actions;

/// <summary>Who asks, with which key, why, and in which lane of the gate.</summary>
public sealed record Asked(Viewer Viewer, string? Key = null, string? Reason = null, Lane Lane = Lane.People);

/// <summary>
/// The one way to change anything: page, endpoint, command and job all call it. Permission, transaction, idempotency key, audit entry
/// and outbox message come with it.
/// </summary>
public interface IActions
{
    Task<Result<TResult>> Run<TResult>(IInput<TResult> input, Asked asked, CancellationToken ct = default);
}
