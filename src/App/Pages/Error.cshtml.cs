using Comitia.App.Hosting;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.App.Pages;

/// <summary>A plain sentence where a page cannot be shown; the reader's language is that of the address they asked for.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : DeskPage
{
    /// <summary>What is larger is not carried through the page.</summary>
    private const long Largest = 1_000_000;

    public string Heading { get; private set; } = string.Empty;

    public string Sentence { get; private set; } = string.Empty;

    /// <summary>Where a form was going that the store had no answer for, and its fields; null where there is nothing to send again.</summary>
    public (string Address, IReadOnlyList<(string Name, string Value)> Fields)? Again { get; private set; }

    public void OnGet(int code) => Say(code);

    public async Task OnPostAsync(int code, CancellationToken ct)
    {
        Say(code);
        if (
            Troubles.Of(HttpContext) is not null
            && HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path is { } address
            && Request.HasFormContentType
            && Request.ContentLength is <= Largest
            && await Request.ReadFormAsync(ct) is { Files.Count: 0 } form
            && !form.Keys.Any(k => k.Contains("password", StringComparison.OrdinalIgnoreCase)) // never written into a page
        )
        {
            Again = (address + Request.QueryString, [.. form.SelectMany(f => f.Value.Select(v => (f.Key, v ?? string.Empty)))]);
        }
    }

    private void Say(int code)
    {
        if (Troubles.Of(HttpContext) is { } refusal)
        {
            Response.StatusCode = Problems.Status([refusal]);
            (Heading, Sentence) = (T["error.503.title"], T.Why(refusal));
            return;
        }

        var key = code switch
        {
            400 => "error.400",
            403 => "error.403",
            >= 500 => "error.500",
            _ => "error.404",
        };
        (Heading, Sentence) = (T[key == "error.404" ? "error.title" : key + ".title"], T[key]);
    }
}
