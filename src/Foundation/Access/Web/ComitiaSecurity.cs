using Comitia.Access.Web;
using Microsoft.AspNetCore.Builder;

namespace Comitia.Access;

/// <summary>The web shell's security, in its order.</summary>
public static class ComitiaSecurity
{
    /// <summary>
    /// Headers, the viewer, the door of the staff side and the token of the API. Stands after static files and before routing, for it
    /// answers some requests with another page.
    /// </summary>
    public static IApplicationBuilder UseComitiaSecurity(this IApplicationBuilder app) =>
        app.UseForwardedHeaders()
            .UseMiddleware<SecurityHeaders>()
            .UseMiddleware<ViewerMiddleware>()
            .UseMiddleware<PlainRefusals>()
            .UseMiddleware<DeskGuard>()
            .UseMiddleware<ApiGuard>();
}
