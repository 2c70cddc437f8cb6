using Comitia.Kernel.Office;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Web;

/// <summary>Puts the viewer into the request, from the session cookie; a session that no longer holds is ended.</summary>
internal sealed class ViewerMiddleware(RequestDelegate next, OfficeDesk desk)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            await next(context); // the page that tells of a trouble must not run into it again
            return;
        }

        await desk.Refresh(ct: context.RequestAborted);
        if (context.Request.Cookies.ContainsKey(Sessions.Cookie))
        {
            await Fill(context);
        }

        await next(context);
    }

    private static async Task Fill(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync(Sessions.Scheme);
        if (Sessions.Read(ticket.Principal) is not { } session)
        {
            return;
        }

        var reader = context.RequestServices.GetRequiredService<ViewerReader>();
        if (await reader.Read(session.Account, session.Stamp, context.RequestAborted) is { } viewer)
        {
            context.Viewer = viewer;
            context.User = ticket.Principal!;
        }
        else
        {
            await Sessions.End(context);
        }
    }
}
