using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Diagnostics;

namespace Comitia.App.Hosting;

/// <summary>What the store could not do while a page or an answer was being made: 503 and a sentence, never a bare 500.</summary>
internal sealed class Troubles(IEngine engine) : IExceptionHandler
{
    private static readonly object Slot = new();

    public static ExceptionHandlerOptions Options() =>
        new()
        {
            ExceptionHandlingPath = "/en/error/500",
            StatusCodeSelector = _ => StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => Of(context.HttpContext) is not null,
        };

    /// <summary>The refusal behind the exception that this request ran into; null where there was none, or a bug.</summary>
    public static Refusal? Of(HttpContext context) => context.Items.TryGetValue(Slot, out var refusal) ? (Refusal?)refusal : null;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (engine.Explain(exception, changing: false) is not { } refusal)
        {
            return false;
        }

        httpContext.Items[Slot] = refusal;
        PathString asked = httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path; // the request's own is the error page's by now
        if (!asked.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            return false; // the error page says it
        }

        await Problems.Answer([refusal], httpContext.RequestServices.GetRequiredService<Say>()).ExecuteAsync(httpContext);
        return true;
    }
}
