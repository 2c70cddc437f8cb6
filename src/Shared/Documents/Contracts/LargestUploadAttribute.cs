using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Comitia.Documents.Contracts;

/// <summary>
/// A page that takes files: one far too large is read to its end and thrown away, because a browser that is cut off while it sends
/// shows no answer at all. Then the page is shown again with <c>?large=true</c>, to say what to do.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestUploadAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>With the rest of the form, somewhat more than the largest file.</summary>
    public const long Most = DocumentTextReader.MaxBytes + (10L * 1024 * 1024);

    /// <summary>Beyond this the sender is not waited for.</summary>
    private const long Patience = 1024L * 1024 * 1024;

    /// <summary>Before the anti-forgery check, which would read the form.</summary>
    public int Order => 0;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (http.Request.ContentLength is not (> Most and <= Patience) || http.User.Identity?.IsAuthenticated != true)
        {
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = Patience;
        }

        var buffer = new byte[64 * 1024];
        while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) > 0)
        {
            // Nothing of it is kept.
        }

        context.Result = new RedirectResult(http.Request.Path + "?large=true");
    }
}
