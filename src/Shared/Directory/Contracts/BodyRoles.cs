namespace Comitia.Directory.Contracts;

/// <summary>What a person may be in a body. Codes stand in grants and approved files: they never change.</summary>
public static class BodyRoles
{
    public const string Clerk = "clerk";
    public const string Chair = "chair";
    public const string Member = "member";
    public const string Adviser = "adviser";
    public const string Observer = "observer";
}
