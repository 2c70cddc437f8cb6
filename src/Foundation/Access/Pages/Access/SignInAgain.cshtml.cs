using Comitia.Access.Web;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Access.Pages.Access;

/// <summary>
/// A form that was sent after the session had run out: what was typed is kept in the page and can be sent again once signed in. It goes
/// only where it was going, and only with the token it came with.
/// </summary>
[IgnoreAntiforgeryToken]
internal sealed class SignInAgainModel : DeskPage
{
    /// <summary>What is larger is not carried through the page.</summary>
    private const long Largest = 1_000_000;

    public string Address { get; private set; } = string.Empty;

    /// <summary>The fields as they were sent; null where they could not be kept.</summary>
    public IReadOnlyList<(string Name, string Value)>? Fields { get; private set; }

    public IActionResult OnGet() => Redirect($"/{Lang}/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (InsteadOf.Asked(HttpContext) is not { } address)
        {
            return OnGet();
        }

        Address = address;
        Fields = await Kept(ct);
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Page();
    }

    private async Task<IReadOnlyList<(string Name, string Value)>?> Kept(CancellationToken ct)
    {
        if (!Request.HasFormContentType || Request.ContentLength is not <= Largest)
        {
            return null;
        }

        var form = await Request.ReadFormAsync(ct);
        return form.Files.Count > 0
            ? null
            : [.. form.Where(f => !IsSecret(f.Key)).SelectMany(f => f.Value.Select(v => (f.Key, v ?? string.Empty)))];
    }

    /// <summary>A password is typed again, never written into a page.</summary>
    private static bool IsSecret(string name) =>
        name.Contains("password", StringComparison.OrdinalIgnoreCase) || name is "Current" or "New" or "Repeated";
}
