using Comitia.Access.Rules;
using Comitia.Access.SignIns;
using Comitia.Access.Web;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Access.Pages.Access;

/// <summary>The door.</summary>
internal sealed class SignInModel(Doorkeeper keeper, Doors doors) : DeskPage
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Where the person was going.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Return { get; set; }

    public IActionResult OnGet() => Viewer.IsSignedIn ? Onward() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!doors.LetsThrough(HttpContext, Email ?? string.Empty))
        {
            return this.TooMany(doors);
        }

        var result = await keeper.SignIn(Email, Password, ct);
        if (!result.Try(out var admitted))
        {
            return Show(result.Refusals);
        }

        if (admitted is null)
        {
            return Show([new Refusal("access.sign-in-failed")]);
        }

        await Sessions.Begin(HttpContext, admitted);
        return Onward();
    }

    private RedirectResult Onward() => Redirect(ReturnAddress.Of(Return, $"/{Lang}/desk"));
}
