using Comitia.Directory.Contracts;

namespace Comitia.Directory.Pages;

/// <summary>Addresses below <c>/{lang}/desk/</c>.</summary>
internal static class DirectoryLinks
{
    public const string Bodies = "directory";
    public const string People = "directory/people";
    public const string NewBody = "directory/bodies/new";
    public const string NewPerson = "directory/people/new";
    public const string Imports = "directory/imports";

    public static string Body(BodyId id) => $"directory/bodies/{id}";

    public static string EditBody(BodyId id) => Body(id) + "/edit";

    public static string CloseBody(BodyId id) => Body(id) + "/close";

    public static string MergeBody(BodyId id) => Body(id) + "/merge";

    public static string NewMember(BodyId id) => Body(id) + "/members/new";

    public static string ImportMembers(BodyId id) => Body(id) + "/members/import";

    public static string Person(PersonId id) => $"directory/people/{id}";

    public static string EditPerson(PersonId id) => Person(id) + "/edit";

    public static string MergePerson(PersonId id) => Person(id) + "/merge";

    public static string ErasePerson(PersonId id) => Person(id) + "/erase";

    public static string Account(PersonId id) => Person(id) + "/account";

    public static string Membership(MembershipId id) => $"directory/memberships/{id}";
}
