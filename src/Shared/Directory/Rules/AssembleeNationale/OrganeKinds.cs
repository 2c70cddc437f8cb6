using Comitia.Directory.Contracts;

namespace Comitia.Directory.Rules.AssembleeNationale;

/// <summary>The source's <c>codeType</c> in this product's words (data.assemblee-nationale.fr, "Référentiel", typeOrgane).</summary>
internal static class OrganeKinds
{
    public static BodyKind Of(string? codeType) =>
        codeType switch
        {
            // Committees of the house: permanent, special, of inquiry, joint, and those of its rules.
            "COMPER" or "CNPS" or "CNPE" or "CMP" or "COMNL" => BodyKind.Committee,
            "GA" => BodyKind.FriendshipGroup,
            "API" => BodyKind.Delegation,
            "GP" or "PARPOL" or "GROUPESENAT" => BodyKind.PoliticalGroup,
            "MINISTERE" => BodyKind.Ministry,
            "ASSEMBLEE" or "SENAT" => BodyKind.Parliament,
            "ORGEXTPARL" or "GOUVERNEMENT" or "PRESREP" or "CJR" or "CONSTITU" => BodyKind.PublicAuthority,
            _ => BodyKind.Other,
        };
}
