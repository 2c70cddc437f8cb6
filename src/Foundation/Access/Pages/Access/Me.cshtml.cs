using Comitia.Access.Actions;
using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Comitia.Access.SignIns;
using Comitia.Access.Tables;
using Comitia.Access.Web;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Comitia.Access.Pages.Access;

/// <summary>One's own account.</summary>
internal sealed class MeModel(AccessReading reading, Doorkeeper keeper, PasswordVault vault, Doors doors, OfficeDesk desk) : DeskPage
{
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>(StringComparer.Ordinal);

    public AccountFacts Facts { get; private set; } = null!;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? Repeated { get; set; }

    private AccountId Id => new(Viewer.Account!.Value);

    public string Where(Grant grant) =>
        grant.Scope.Length == 0 ? T["access.everywhere"] : names.GetValueOrDefault(grant.Scope, grant.Scope);

    public string When(Instant? instant) => InstantWords.Of(instant, desk, T);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await Load(ct);
        (Name, Language) = (Facts.Name, Facts.Language);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await Run(new DescribeMyself(Name ?? string.Empty, Language ?? string.Empty), ct);
        if (!done.Ok)
        {
            await Load(ct);
            return Show(done.Refusals);
        }

        await Sessions.Begin(HttpContext, (await keeper.Of(Id, ct))!);
        Tell(T.To(Language!)["access.me.saved"]);
        return Redirect($"/{Language}/desk/me");
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        await Load(ct);
        (Name, Language) = (Facts.Name, Facts.Language);
        if (!doors.LetsThrough(HttpContext, Facts.Email))
        {
            return this.TooMany(doors);
        }

        if (PasswordRule.Refuse(New, Facts.Email, Facts.Name) is { } weak)
        {
            return Show([weak.At("New")]);
        }

        if (New != Repeated)
        {
            return Show([new Refusal("access.password-differs").At("Repeated")]);
        }

        if (await keeper.Confirm(Id, Current, ct) is not { } old)
        {
            return Show([new Refusal("access.password-wrong").At("Current")]);
        }

        var changed = await Run(new ChangePassword(old, await vault.Hash(New!, ct)), ct);
        if (!changed.Ok)
        {
            return Show(changed.Refusals);
        }

        await Sessions.Begin(HttpContext, (await keeper.Of(Id, ct))!);
        Tell(T["access.password-set"]);
        return Redirect(Desk("me"));
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken ct)
    {
        await Run(new SignOutEverywhere(), ct);
        await Sessions.End(HttpContext);
        Tell(T["access.signed-out-everywhere"]);
        return Redirect($"/{Lang}/sign-in");
    }

    private async Task Load(CancellationToken ct)
    {
        Facts = (await reading.Facts(Id, ct))!;
        names = await reading.Names(Viewer.Grants.Select(g => g.Scope), Lang, ct);
    }
}
