using System.Net;
using System.Text.RegularExpressions;

namespace Comitia.Testing;

/// <summary>Fills in forms as a browser without scripts does: opens the page, takes its hidden fields, sends.</summary>
public static partial class Forms
{
    /// <summary>Opens the page and sends the form that goes to <paramref name="action"/> (the page itself if absent), with these answers.</summary>
    public static async Task<HttpResponseMessage> Fill(
        this HttpClient visitor,
        string page,
        Dictionary<string, string> answers,
        string? action = null
    )
    {
        var html = await visitor.GetStringAsync(page);
        return await visitor.Send(action ?? page.Split('#')[0], html, answers);
    }

    /// <summary>Sends a form of a page that is already open.</summary>
    public static Task<HttpResponseMessage> Send(this HttpClient visitor, string action, string html, Dictionary<string, string> answers)
    {
        var fields = new Dictionary<string, string>(answers, StringComparer.Ordinal);
        fields.TryAdd("__RequestVerificationToken", Token(html));
        return visitor.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>The anti-forgery token of a page.</summary>
    public static string Token(string html) =>
        TokenPattern().Match(html) is { Success: true } found
            ? WebUtility.HtmlDecode(found.Groups["token"].Value)
            : throw new InvalidOperationException("The page holds no form:\n" + html);

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TokenPattern();
}
