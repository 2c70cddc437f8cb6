using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Comitia.Kernel.Web;

/// <summary>
/// What is wrong with one answer, beside its field: <c>&lt;error of="Title" /&gt;</c>. Nothing where nothing is wrong. The summary on top
/// says the same and links to the field.
/// </summary>
[HtmlTargetElement("error", Attributes = nameof(Of), TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorTagHelper : TagHelper
{
    public required string Of { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Wrong(View.ViewData.ModelState, Of) is { } entry)
        {
            output.TagName = "span";
            output.TagMode = TagMode.StartTagAndEndTag;
            output.Attributes.SetAttribute("class", "error");
            output.Attributes.SetAttribute("id", Of + "-error");
            output.Content.SetContent(string.Join('\n', entry.Errors.Select(e => e.ErrorMessage))); // one a line: .error keeps them
        }
    }

    internal static ModelStateEntry? Wrong(ModelStateDictionary answers, string field) =>
        answers.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry : null;
}

/// <summary>
/// Ties a field to what is wrong with it, for those who hear the page: <c>&lt;input answers="Title"&gt;</c> is told to be invalid and
/// described by the error (WCAG 3.3.1); a group of fields is described by it.
/// </summary>
[HtmlTargetElement("input", Attributes = nameof(Answers), TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = nameof(Answers))]
[HtmlTargetElement("textarea", Attributes = nameof(Answers))]
[HtmlTargetElement("fieldset", Attributes = nameof(Answers))]
public sealed class AnswersTagHelper : TagHelper
{
    public required string Answers { get; set; }

    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ErrorTagHelper.Wrong(View.ViewData.ModelState, Answers) is null)
        {
            return;
        }

        var described = output.Attributes["aria-describedby"]?.Value?.ToString();
        output.Attributes.SetAttribute(
            "aria-describedby",
            string.IsNullOrEmpty(described) ? $"{Answers}-error" : $"{described} {Answers}-error"
        );
        if (context.TagName != "fieldset")
        {
            output.Attributes.SetAttribute("aria-invalid", "true");
        }
    }
}
