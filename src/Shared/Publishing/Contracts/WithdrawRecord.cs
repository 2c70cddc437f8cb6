using Comitia.Kernel.Actions;

namespace Comitia.Publishing.Contracts;

/// <summary>
/// Takes a record back from the public side. A tombstone with the reason stands at its address from then on (410); its versions are
/// kept and no longer served. Answers the number of the last version withdrawn. Refused where nothing is published there, and without
/// a reason: the reason is public.
/// </summary>
/// <param name="Kind"><c>plan</c>, <c>account</c> or <c>meeting</c>.</param>
/// <param name="CommitteeCode">The committee's code, as in the address.</param>
/// <param name="SessionCode">The session's code, as in the address; empty for a meeting, which has its own name there.</param>
/// <param name="Reason">Why; public.</param>
/// <param name="Name">The name of a meeting in its address.</param>
public sealed record WithdrawRecord(string Kind, string CommitteeCode, string SessionCode, string Reason, string Name = "") : IInput<int>;
