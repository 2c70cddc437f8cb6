using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.App.Pages;

/// <summary>A plain sentence where a page cannot be shown; the reader's language is that of the address they asked for.</summary>
[IgnoreAntiforgeryToken]
public sealed class ErrorModel : DeskPage
{
    public string Sentence { get; private set; } = "error.404";

    public string Heading => Sentence == "error.404" ? "error.title" : Sentence + ".title";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code) =>
        Sentence = code switch
        {
            400 => "error.400",
            403 => "error.403",
            >= 500 => "error.500",
            _ => "error.404",
        };
}
