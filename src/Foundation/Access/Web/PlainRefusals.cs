using Comitia.Kernel.Languages;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>
/// An empty answer of refusal (a form without its token, a page one may not see, an address that is not there) becomes a page that
/// says what happened and what to do. Programs get the bare status.
/// </summary>
internal sealed class PlainRefusals(RequestDelegate next, TextBook texts)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        var response = context.Response;
        if (
            response.StatusCode is StatusCodes.Status400BadRequest or StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound
            && !response.HasStarted
            && response.ContentLength is null
            && string.IsNullOrEmpty(response.ContentType)
            && InsteadOf.Asked(context) is null
            && !WebPaths.IsApi(context.Request.Path)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
        )
        {
            await InsteadOf.Run(context, next, $"/{RequestLanguage.Of(context, texts)}/stopped");
        }
    }
}
