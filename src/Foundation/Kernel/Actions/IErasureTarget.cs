using Comitia.Kernel.Results;

namespace Comitia.Kernel.Actions;

/// <summary>
/// Takes part when the law asks that a person be forgotten: each capability puts <see cref="ErasedPerson.Name"/> where it holds what is
/// personal, in the same transaction. The record of what happened stays. May refuse, and then nothing of it is done.
/// </summary>
public interface IErasureTarget
{
    Task<Refusal?> Erase(ActionContext context, ErasedPerson who, CancellationToken ct);
}

/// <summary>Whom to forget.</summary>
/// <param name="People">The person's record, and those merged into it.</param>
/// <param name="Account">The account they signed in with.</param>
/// <param name="Known">The names they were known by, as written.</param>
/// <param name="Name">What stands in their place from now on.</param>
public sealed record ErasedPerson(IReadOnlyList<Guid> People, Guid? Account, IReadOnlyList<string> Known, string Name);
