using Comitia.Kernel.Actions;

namespace Comitia.Publishing.Contracts;

/// <summary>
/// Takes a record back from the public side. A tombstone with the reason stands at its address from then on (410); its versions are
/// kept and no longer served. Answers the number of the last version withdrawn. Refused where nothing is published there, and without
/// a reason: the reason is public.
/// </summary>
/// <param name="Kind"><c>plan</c> or <c>account</c>.</param>
public sealed record WithdrawRecord(string Kind, string CommitteeCode, string SessionCode, string Reason) : IInput<int>;
