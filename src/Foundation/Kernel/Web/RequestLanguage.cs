using Comitia.Kernel.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Comitia.Kernel.Web;

/// <summary>The language of an address: its first segment, <c>/az/…</c> or <c>/en/…</c>; elsewhere the cookie, then the browser's wish.</summary>
public static class RequestLanguage
{
    public const string Cookie = "comitia-language";

    public static string Of(HttpContext context, TextBook texts)
    {
        var asked =
            context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        var path = asked ?? context.Request.Path.Value ?? string.Empty;
        var end = path.IndexOf('/', Math.Min(1, path.Length));
        var first = end < 0 ? path.TrimStart('/') : path[1..end];
        if (texts.Knows(first))
        {
            return first;
        }

        if (context.Request.Cookies[Cookie] is { } chosen && texts.Knows(chosen))
        {
            return chosen;
        }

        return context
                .Request.GetTypedHeaders()
                .AcceptLanguage.OrderByDescending(l => l.Quality ?? 1)
                .Select(l => l.Value.Value?.Split('-')[0])
                .FirstOrDefault(l => l is not null && texts.Knows(l))
            ?? "en";
    }
}
