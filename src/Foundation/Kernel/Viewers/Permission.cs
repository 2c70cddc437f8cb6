namespace Comitia.Kernel.Viewers;

/// <summary>Something one may do, named once beside the actions it guards: <c>plan.edit</c>.</summary>
public sealed record Permission(string Code);

/// <summary>What a person may be, over the whole installation or within a scope. Modules declare them; Kernel knows only the codes.</summary>
public sealed record Role(string Code, bool PerBody);

/// <summary>A role given to an account, over everything (empty scope) or over one scope such as <c>body:{id}</c>.</summary>
public sealed record Grant(string Role, string Scope);

/// <summary>A record that belongs to one or more scopes; who may touch it follows from them.</summary>
public interface IScoped
{
    IEnumerable<string> Scopes { get; }
}

/// <summary>The whole installation as a record: for settings that belong to no body.</summary>
public sealed class Installation : IScoped
{
    public static readonly Installation Whole = new();

    public IEnumerable<string> Scopes => [];
}

/// <summary>Which roles hold which permission, as the modules declared it. Deny by default: what is not in the book is not allowed.</summary>
public sealed class PermissionBook(IReadOnlyDictionary<string, IReadOnlySet<string>> roles, IReadOnlyList<Role> known)
{
    public IReadOnlyList<Role> Roles { get; } = known;

    public IEnumerable<string> Permissions => roles.Keys;

    public bool Holds(string role, Permission permission) => roles.TryGetValue(permission.Code, out var holders) && holders.Contains(role);
}
