using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Access.Contracts;

/// <summary>When somebody was here before: for what happened since.</summary>
public interface IVisits
{
    /// <summary>The sign-in before the present one; null where this is the first, or nobody has signed in.</summary>
    Task<Instant?> Before(Viewer viewer, CancellationToken ct);
}
