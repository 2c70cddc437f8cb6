namespace Comitia.Calendar.Contracts;

/// <summary>What a share is taken of.</summary>
public enum CountedOf
{
    /// <summary>All seats, vacant ones included.</summary>
    Seats,

    /// <summary>Seats that are filled.</summary>
    MembersInOffice,
    MembersPresent,

    /// <summary>Votes for and against; abstentions are left out.</summary>
    VotesCast,
}

/// <summary>Who may take part from elsewhere.</summary>
[Flags]
public enum RemoteRole
{
    None = 0,
    Members = 1,
    Substitutes = 2,
    Witnesses = 4,
    Advisers = 8,
    Guests = 16,
}
