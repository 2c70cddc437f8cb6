using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>A change asked for through the API with a session cookie needs the anti-forgery token in its header, whichever endpoint it is.</summary>
internal sealed class ApiGuard(RequestDelegate next, IAntiforgery guard)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (
            context.Viewer.IsSignedIn
            && WebPaths.IsApi(context.Request.Path)
            && Changes(context.Request.Method)
            && !await guard.IsRequestValidAsync(context)
        )
        {
            await Results
                .Problem(title: "X-Comitia-Token", detail: "GET /api/v1/token", statusCode: StatusCodes.Status400BadRequest)
                .ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private static bool Changes(string method) =>
        !(HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method));
}
