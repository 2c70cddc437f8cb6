namespace Comitia.Kernel.Viewers;

/// <summary>
/// The one who looks or acts: an account with its grants of today, the operator at the machine (command line and jobs), or nobody.
/// </summary>
public sealed class Viewer
{
    private readonly PermissionBook? book;

    private Viewer(Guid? account, string name, IReadOnlyList<Grant> grants, PermissionBook? book, bool isOperator)
    {
        Account = account;
        Name = name;
        Grants = grants;
        this.book = book;
        IsOperator = isOperator;
    }

    public static readonly Viewer Nobody = new(null, string.Empty, [], null, isOperator: false);

    /// <summary>Whoever may run commands on the machine itself, and the program's own jobs; named in the audit as such.</summary>
    public static Viewer Operator(string name) => new(null, name, [], null, isOperator: true);

    public static Viewer Of(Guid account, string name, IReadOnlyList<Grant> grants, PermissionBook book, Guid? person = null) =>
        new(account, name, grants, book, isOperator: false) { Person = person };

    public Guid? Account { get; }

    /// <summary>The person in the directory behind this account, where one is linked.</summary>
    public Guid? Person { get; private init; }

    public string Name { get; }

    public IReadOnlyList<Grant> Grants { get; }

    public bool IsOperator { get; }

    public bool IsSignedIn => Account is not null;

    /// <summary>Whether this viewer holds the permission over this very record.</summary>
    public bool May(Permission permission, IScoped record) => May(permission, record.Scopes);

    public bool May(Permission permission, IEnumerable<string> scopes) =>
        IsOperator || Grants.Any(g => (g.Scope.Length == 0 || scopes.Contains(g.Scope)) && book!.Holds(g.Role, permission));

    /// <summary>Whether this viewer holds the permission anywhere: for menus, never for a decision about a record.</summary>
    public bool MaySomewhere(Permission permission) => IsOperator || Grants.Any(g => book!.Holds(g.Role, permission));

    /// <summary>The scopes over which this viewer holds the permission, for filtering in SQL; null means all.</summary>
    public IReadOnlyList<string>? ScopesOf(Permission permission)
    {
        if (IsOperator)
        {
            return null;
        }

        var held = Grants.Where(g => book!.Holds(g.Role, permission)).Select(g => g.Scope).Distinct(StringComparer.Ordinal).ToList();
        return held.Contains(string.Empty) ? null : held;
    }
}
