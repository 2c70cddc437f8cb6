using Comitia.Kernel.Languages;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>
/// Deny by default: nothing under <c>/{language}/desk</c> answers one who is not signed in. A page that was only asked for leads to
/// the door and back; a form that was sent when the session had run out is kept and can be sent again.
/// </summary>
internal sealed class DeskGuard(RequestDelegate next, TextBook texts)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (
            context.Viewer.IsSignedIn
            || context.Features.Get<IExceptionHandlerFeature>() is not null
            || !WebPaths.IsDesk(context.Request.Path)
        )
        {
            return next(context);
        }

        var language = RequestLanguage.Of(context, texts);
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers["HX-Redirect"] = Door(language, Shown(context.Request));
            return Task.CompletedTask;
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Redirect(Door(language, context.Request.PathBase + context.Request.Path + context.Request.QueryString));
            return Task.CompletedTask;
        }

        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return InsteadOf.Run(context, next, $"/{language}/sign-in-again");
    }

    private static string Door(string language, string back) => $"/{language}/sign-in?return={Uri.EscapeDataString(back)}";

    /// <summary>The page that a script's request came from, not the fragment it asked for.</summary>
    private static string Shown(HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"], UriKind.Absolute, out var page) ? page.PathAndQuery : request.Path;
}
