using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Comitia.Kernel.Web;

/// <summary>Gives every posted form its idempotency key, so that a second click or a reload does nothing twice.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormKeyTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.Equals(context.AllAttributes["method"]?.Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase))
        {
            output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"_key\" value=\"{PublicId.New()}{PublicId.New()}\">");
        }
    }
}
