using Comitia.Directory.Contracts;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Office;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;

namespace Comitia.App.Hosting;

/// <summary>What the frame around every staff page shows: the committees one works for, the one in view, the menu.</summary>
public sealed class Shell(IHttpContextAccessor http, ModuleBook modules, OfficeDesk office, IServiceProvider services) : ICommitteeInView
{
    public const string Cookie = "comitia-committee";
    private IReadOnlyList<BodyLine>? committees;

    private HttpContext Context => http.HttpContext!;

    public OfficeDesk Office => office;

    public Guid? Id => InView?.Id.Value;

    /// <summary>Committees that this viewer has a role in; the operator of everything sees all.</summary>
    public IReadOnlyList<BodyLine> Committees => committees ?? [];

    public BodyLine? InView =>
        Committees.FirstOrDefault(c => c.Code == Context.Request.Cookies[Cookie]) ?? (Committees.Count > 0 ? Committees[0] : null);

    public IEnumerable<MenuEntry> Menu => modules.Menu.Where(e => e.Permission is null || Context.Viewer.MaySomewhere(e.Permission));

    /// <summary>One query a request, before any page runs.</summary>
    public async Task Load(CancellationToken ct)
    {
        var viewer = Context.Viewer;
        if (!viewer.IsSignedIn || services.GetService<IDirectory>() is not { } directory)
        {
            committees = [];
            return;
        }

        var today = office.Today;
        committees = viewer.Grants.Any(g => g.Scope.Length == 0)
            ? await directory.Committees(today, ct)
            : [.. (await Own(viewer, directory, ct)).Where(c => c.Kind == BodyKind.Committee && c.ExistsOn(today))];
    }

    private static async Task<IEnumerable<BodyLine>> Own(Viewer viewer, IDirectory directory, CancellationToken ct)
    {
        var scopes = viewer.Grants.Select(g => BodyScope.Read(g.Scope)).OfType<BodyId>().Distinct().ToList();
        return (await directory.Bodies(scopes, ct)).Values.OrderBy(c => c.Name.ToString(), StringComparer.CurrentCulture);
    }

    /// <summary>This page's address in another language.</summary>
    public string InLanguage(string code)
    {
        var path = Context.Request.Path.Value ?? "/";
        var slash = path.IndexOf('/', 1);
        return $"/{code}{(slash < 0 ? "/" : path[slash..])}{Context.Request.QueryString}";
    }

    public bool IsHere(MenuEntry entry, string language) =>
        Context.Request.Path.Value!.StartsWith($"/{language}/{entry.Path}", StringComparison.Ordinal)
        && (entry.Path != "desk" || Context.Request.Path.Value.TrimEnd('/') == $"/{language}/desk");
}
