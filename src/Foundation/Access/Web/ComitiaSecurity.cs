using Comitia.Access.Web;
using Microsoft.AspNetCore.Builder;

namespace Comitia.Access;

/// <summary>The web shell's security, in its order.</summary>
public static class ComitiaSecurity
{
    /// <summary>The headers of every answer, files and error pages too. Stands first of all.</summary>
    public static IApplicationBuilder UseComitiaHeaders(this IApplicationBuilder app) =>
        app.UseMiddleware<Neighbours>().UseForwardedHeaders().UseMiddleware<SecurityHeaders>();

    /// <summary>
    /// The viewer, the door of the staff side and the token of the API. Stands after static files and error pages and before routing,
    /// for it answers some requests with another page.
    /// </summary>
    public static IApplicationBuilder UseComitiaSecurity(this IApplicationBuilder app) =>
        app.UseMiddleware<ViewerMiddleware>().UseMiddleware<DeskGuard>().UseMiddleware<ApiGuard>();
}
