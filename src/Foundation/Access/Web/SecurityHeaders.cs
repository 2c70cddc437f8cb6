using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>What every answer tells the browser to allow: nothing but this installation's own scripts, styles and forms.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Content Security Policy Level 3: no inline script, no inline style, no frame, forms go nowhere else.</summary>
    public const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    private const string Features =
        "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public Task InvokeAsync(HttpContext context)
    {
        var asked = context.Request.Path; // an error page answers under another one
        context.Response.OnStarting(() =>
        {
            Write(context, asked);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void Write(HttpContext context, PathString asked)
    {
        var headers = context.Response.Headers;
        var secret = WebPaths.HoldsSecret(asked);
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = secret ? "no-referrer" : "same-origin";
        headers["Permissions-Policy"] = Features;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (secret || WebPaths.IsDesk(asked))
        {
            headers.CacheControl = "private, no-store"; // one person's page is never another's
        }
    }
}
