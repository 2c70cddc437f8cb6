using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Access.Contracts;

/// <summary>Adds an account. It cannot sign in until it has a password, given or set by its own one-time link.</summary>
/// <param name="Email">The address one signs in with; one account each.</param>
/// <param name="Name">The name that others and the audit see.</param>
/// <param name="Language">The code of a language the product speaks.</param>
public sealed record AddAccount(string Email, string Name, string Language) : IInput<AccountId>;

/// <summary>Closes an account: its sessions end with their next request. Refused for the last administrator.</summary>
public sealed record DisableAccount(AccountId Account) : IInput<Done>;

/// <summary>Opens a closed account again; its roles are as they were.</summary>
public sealed record EnableAccount(AccountId Account) : IInput<Done>;

/// <summary>Gives a role.</summary>
/// <param name="Role">The code of a declared role.</param>
/// <param name="Scope">Where it holds: a scope such as <c>body:{id}</c>, or empty for everywhere.</param>
/// <param name="From">The first day it holds; today if absent.</param>
/// <param name="LastDay">The last day it holds; open if absent.</param>
public sealed record GiveGrant(AccountId Account, string Role, string? Scope = null, LocalDate? From = null, LocalDate? LastDay = null)
    : IInput<GrantId>;

/// <summary>Ends a role after its last day, or at once where none is named. Refused for the last administrator.</summary>
public sealed record EndGrant(GrantId Grant, LocalDate? LastDay = null) : IInput<Done>;

/// <summary>The account's own name and language, changed by whom it belongs to.</summary>
public sealed record DescribeMyself(string Name, string Language) : IInput<Done>;

/// <summary>Ends every session of the account that acts, on all devices.</summary>
public sealed record SignOutEverywhere : IInput<Done>;
