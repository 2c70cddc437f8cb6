using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Calendar.Contracts;

/// <summary>Adds a version of the rules of procedure from a day on. Versions already in effect keep their days up to it.</summary>
public sealed record AddRules(LocalDate EffectiveFrom, RuleValues Values) : IInput<RulesVersionId>;

/// <summary>Changes a version that is not yet in effect.</summary>
public sealed record ChangeRules(RulesVersionId Id, int? Version, LocalDate EffectiveFrom, RuleValues Values) : IInput<RulesVersionId>;

/// <summary>Withdraws a version that is not yet in effect, or brings it back.</summary>
public sealed record WithdrawRules(RulesVersionId Id, bool Back = false) : IInput<RulesVersionId>;
