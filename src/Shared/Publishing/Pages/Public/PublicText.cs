using System.Text.Encodings.Web;
using Comitia.Kernel.Languages;
using Microsoft.AspNetCore.Html;

namespace Comitia.Publishing.Pages.Public;

/// <summary>A text per language as HTML: asked language, else the original, which is then marked and carries <c>lang</c>.</summary>
internal static class PublicText
{
    public static IHtmlContent Of(LocalText text, Say say)
    {
        var (wording, language) = text.In(say.Code);
        return language == say.Code ? new Encoded(wording) : new Foreign(wording, language, say);
    }

    private sealed class Encoded(string text) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);
    }

    private sealed class Foreign(string text, string language, Say say) : IHtmlContent
    {
        public void WriteTo(TextWriter writer, HtmlEncoder encoder)
        {
            writer.Write("<span lang=\"");
            encoder.Encode(writer, language);
            writer.Write("\">");
            encoder.Encode(writer, text);
            writer.Write("</span> <span class=\"tag\">");
            encoder.Encode(writer, say["public.only-in", ("language", say.To(language)["language.own-name"])]);
            writer.Write("</span>");
        }
    }
}
