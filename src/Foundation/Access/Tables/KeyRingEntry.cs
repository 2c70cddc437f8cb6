namespace Comitia.Access.Tables;

/// <summary>A key of the key ring that protects cookies and forms, as ASP.NET Core writes it (XML). In the store, so that all nodes share it and a backup holds it.</summary>
internal sealed class KeyRingEntry
{
    public required Guid Id { get; init; }

    public required string FriendlyName { get; init; }

    public required string Xml { get; init; }
}
