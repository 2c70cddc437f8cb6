using Comitia.Access.Contracts;
using Comitia.Access.SignIns;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Access.Pages.Access;

/// <summary>One account: what it may do and since when, its link, closing and opening.</summary>
internal sealed class AccountModel(AccessReading reading, Accounts accounts, OfficeDesk desk, PermissionBook book)
    : AdministratorPage(AccessPermissions.Accounts)
{
    public const string LinkSlot = "access.link";

    /// <summary>Holds over the whole installation.</summary>
    public const string Everywhere = "everywhere";

    /// <summary>Seconds for which a new link stands on the page: time to give the roles and to copy it.</summary>
    private const long ShownFor = 15 * 60;

    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>(StringComparer.Ordinal);

    public AccountFacts Facts { get; private set; } = null!;

    public IReadOnlyList<GrantLine> Grants { get; private set; } = [];

    /// <summary>Roles of today that follow from elsewhere (memberships); ended there, not here.</summary>
    public IReadOnlyList<Grant> FromElsewhere { get; private set; } = [];

    public IReadOnlyList<NamedScope> Found { get; private set; } = [];

    public IReadOnlyList<Role> Roles => book.Roles;

    public bool HasScopes => reading.HasScopes;

    /// <summary>The whole address of a link made a moment ago; shown here for a quarter of an hour.</summary>
    public string? Link { get; private set; }

    [BindProperty]
    public string? Find { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Scope { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? LastDay { get; set; }

    /// <summary>The last day of the role that is ended, as typed into its own form.</summary>
    [BindProperty]
    public string? Ends { get; set; }

    [BindProperty]
    public GrantId? Grant { get; set; }

    public string? Reason => Request.HasFormContentType ? Request.Form["_reason"].ToString() : null;

    public string Where(string scope) => scope.Length == 0 ? T["access.everywhere"] : names.GetValueOrDefault(scope, scope);

    public string When(Instant? instant) => InstantWords.Of(instant, desk, T);

    public string Span(GrantLine grant) =>
        grant.LastDay is not { } last ? T["access.grant.since", ("from", grant.From)]
        : last < grant.From ? T["access.grant.never", ("from", grant.From)]
        : T["access.grant.span", ("from", grant.From), ("last", last)];

    public string Css(GrantState state) =>
        "state-"
        + state switch
        {
            GrantState.Holds => "approved",
            GrantState.ToCome => "planned",
            _ => "closed",
        };

    public async Task<IActionResult> OnGetAsync(AccountId id, CancellationToken ct)
    {
        return await Load(id, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostLinkAsync(AccountId id, CancellationToken ct)
    {
        var made = await accounts.NewLink(id, new Asked(Viewer), ct);
        if (!made.Try(out var path))
        {
            return await Again(id, made.Refusals, ct);
        }

        TempData[LinkSlot] = Kept(id, path, desk.Now);
        return Redirect(Desk("users/" + id));
    }

    public Task<IActionResult> OnPostDisableAsync(AccountId id, CancellationToken ct) =>
        Act(id, new DisableAccount(id), "access.account.disabled-done", ct);

    public Task<IActionResult> OnPostEnableAsync(AccountId id, CancellationToken ct) =>
        Act(id, new EnableAccount(id), "access.account.enabled-done", ct);

    public async Task<IActionResult> OnPostGiveAsync(AccountId id, CancellationToken ct) =>
        Role is not { Length: > 0 } ? await Again(id, [new Refusal("access.role-missing", Field: "Role")], ct)
        : Scope is null ? await Again(id, [new Refusal("access.scope-missing", Field: "Scope")], ct)
        : !Day(From, "From", out var from) || !Day(LastDay, "LastDay", out var last) ? await Again(id, [], ct)
        : await Act(id, new GiveGrant(id, Role, Scope == Everywhere ? string.Empty : Scope, from, last), "access.give.done", ct);

    public async Task<IActionResult> OnPostEndAsync(AccountId id, GrantId grant, CancellationToken ct) =>
        !Day(Ends, "Ends-" + grant, out var last)
            ? await Again(id, [], ct)
            : await Act(id, new EndGrant(grant, last), "access.grant.end.done", ct);

    /// <summary>Looks for what a role could hold over; what else was chosen stays.</summary>
    public async Task<IActionResult> OnPostFindAsync(AccountId id, CancellationToken ct)
    {
        Scope = Scope == Everywhere ? Scope : null;
        return await Load(id, ct) ? Page() : NotFound();
    }

    /// <summary>A link as it is kept for the next pages: of whom, where, since when.</summary>
    internal static string Kept(AccountId id, string path, Instant now) => $"{id} {path} {now.ToUnixTimeSeconds()}";

    private void ReadLink(AccountId id)
    {
        if (
            TempData[LinkSlot] is string kept
            && kept.Split(' ') is [var of, var path, var at]
            && of == id.ToString()
            && desk.Now.ToUnixTimeSeconds() - long.Parse(at, System.Globalization.CultureInfo.InvariantCulture) < ShownFor
        )
        {
            TempData[LinkSlot] = kept;
            Link = $"{Request.Scheme}://{Request.Host}{path}";
        }
    }

    private async Task<IActionResult> Act<TResult>(AccountId id, IInput<TResult> input, string told, CancellationToken ct)
    {
        var result = await Run(input, ct);
        if (!result.Ok)
        {
            return await Again(id, result.Refusals, ct);
        }

        Tell(T[told]);
        return Redirect(Desk("users/" + id));
    }

    private async Task<IActionResult> Again(AccountId id, IReadOnlyList<Refusal> refusals, CancellationToken ct) =>
        !await Load(id, ct) ? NotFound()
        : refusals.Count == 0 ? Unreadable()
        : Show(refusals);

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Unreadable()
    {
        Response.StatusCode = Microsoft.AspNetCore.Http.StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    /// <summary>A day as people write it; absent is no day.</summary>
    private bool Day(string? typed, string field, out LocalDate? day)
    {
        var read = TypedDay.Read(typed, field);
        if (!read.Try(out day))
        {
            ModelState.AddModelError(field, T.Why(read.Refusals[0]));
        }

        return read.Ok;
    }

    private async Task<bool> Load(AccountId id, CancellationToken ct)
    {
        if (await reading.Facts(id, ct) is not { } facts)
        {
            return false;
        }

        Facts = facts;
        ReadLink(id);
        Grants = await reading.Grants(id, Today, ct);
        FromElsewhere = await reading.FromElsewhere(id, Today, ct);
        names = await reading.Names(Grants.Select(g => g.Scope).Concat(FromElsewhere.Select(g => g.Scope)), Lang, ct);
        await Search(ct);
        return true;
    }

    private async Task Search(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Find))
        {
            Found = await reading.Scopes(Find, Lang, ct);
        }
    }
}
