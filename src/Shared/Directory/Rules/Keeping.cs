using Comitia.Directory.Contracts;

namespace Comitia.Directory.Rules;

/// <summary>Who keeps a body's record: its own clerk, or every clerk because it stands in the address book that all share.</summary>
internal static class Keeping
{
    /// <summary>Bodies outside the parliament: nobody's roles hang on who sits in them here.</summary>
    public static bool IsAddressBook(BodyKind kind) =>
        kind
            is BodyKind.Assembly
                or BodyKind.Ministry
                or BodyKind.PublicAuthority
                or BodyKind.DiasporaOrganisation
                or BodyKind.CivilSociety
                or BodyKind.Media
                or BodyKind.Other;
}
