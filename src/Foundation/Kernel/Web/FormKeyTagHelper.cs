using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Comitia.Kernel.Web;

/// <summary>
/// Gives every posted form its idempotency key, so that a second click or a reload does nothing twice, and its anti-forgery token: the
/// framework's own helper leaves it out wherever a form names its address.
/// </summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormKeyTagHelper(IAntiforgery guard) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        if (output.PostContent.IsEmptyOrWhiteSpace) // the framework's helper ran before this one
        {
            output.PostContent.AppendHtml(guard.GetHtml(ViewContext.HttpContext));
        }

        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"_key\" value=\"{PublicId.New()}{PublicId.New()}\">");
    }
}
