namespace Comitia.Directory.Contracts;

/// <summary>Anything people sit in or deal with.</summary>
public enum BodyKind
{
    Parliament,
    Committee,
    Subcommittee,

    /// <summary>A parliament's working group for relations with one partner parliament.</summary>
    FriendshipGroup,

    /// <summary>Permanent, to an assembly.</summary>
    Delegation,

    /// <summary>An international parliamentary organisation.</summary>
    Assembly,
    Ministry,
    PublicAuthority,
    DiasporaOrganisation,
    CivilSociety,
    Media,
    PoliticalGroup,

    /// <summary>What an import brings and none of the above is: study groups, missions, the plenary.</summary>
    Other,
}
