namespace Comitia.Directory.Rules.Importing;

/// <summary>What an imported record is.</summary>
internal enum ImportedKind
{
    Body,
    Person,
    Membership,
}
