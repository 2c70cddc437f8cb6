using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Comitia.Bench.Tools;

/// <summary>A person who has signed in through the page: the cookies, and the token that the API asks for.</summary>
internal sealed partial class Session(string cookies, string token)
{
    public const string Password = "eleven slow green barges";

    public string Cookies { get; } = cookies;

    public string Token { get; } = token;

    public static async Task<Session> SignIn(Uri address, string email)
    {
        var jar = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        var page = await http.GetStringAsync("/en/sign-in");
        var fields = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Email"] = email,
            ["Password"] = Password,
            ["__RequestVerificationToken"] = WebUtility.HtmlDecode(FormToken().Match(page).Groups["token"].Value),
        };
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync("/en/sign-in", form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}.");
        }

        var json = await http.GetStringAsync("/api/v1/token");
        var token = JsonDocument.Parse(json).RootElement.GetProperty("token").GetString()!;
        return new Session(jar.GetCookieHeader(address), token);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}
