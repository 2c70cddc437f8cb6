namespace Comitia.Account.Contracts;

/// <summary>Where an account stands. Amended means: approved, and its text has been worked on since.</summary>
public enum AccountState
{
    Draft,
    Approved,
    Amended,
}
