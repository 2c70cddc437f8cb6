using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Kernel.Viewers;

/// <summary>
/// Where grants come from besides those given by hand: Directory turns today's memberships into them. One query each; asked once per
/// request by Access.
/// </summary>
public interface IGrantSource
{
    Task<(Guid? Person, IReadOnlyList<Grant> Grants)> Of(ComitiaDb db, Guid account, LocalDate today, CancellationToken ct);
}
