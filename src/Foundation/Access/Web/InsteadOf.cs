using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>Answers with another page in the place of the one asked for, keeping the status; that page can see what was asked.</summary>
internal static class InsteadOf
{
    private static readonly object Slot = new();

    public static Task Run(HttpContext context, RequestDelegate next, string path)
    {
        context.Items[Slot] = context.Request.PathBase + context.Request.Path + context.Request.QueryString;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        context.Request.Path = path;
        context.Request.QueryString = QueryString.Empty;
        return next(context);
    }

    /// <summary>What was asked for, where another page answers in its place.</summary>
    public static string? Asked(HttpContext context) => context.Items.TryGetValue(Slot, out var asked) ? (string)asked! : null;
}
