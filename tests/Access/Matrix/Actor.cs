using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Comitia.Kernel;
using Comitia.Kernel.Viewers;

namespace Comitia.Access.Tests.Matrix;

/// <summary>One who tries every action over HTTP: somebody with one role, with none, or signed out.</summary>
internal sealed class Actor(string name, Viewer viewer, HttpClient browser)
{
    private string? token;

    public string Name => name;

    /// <summary>With the grants of this actor: what the permission book is asked about.</summary>
    public Viewer Viewer => viewer;

    public HttpClient Browser => browser;

    public async Task<HttpResponseMessage> Post(string action, object input)
    {
        token ??= JsonDocument.Parse(await browser.GetStringAsync("/api/v1/token")).RootElement.GetProperty("token").GetString();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actions/" + action)
        {
            Content = new StringContent(
                JsonSerializer.Serialize(input, KernelJson.Options),
                Encoding.UTF8,
                new MediaTypeHeaderValue("application/json")
            ),
        };
        request.Headers.Add("X-Comitia-Token", token);
        request.Headers.Add("Comitia-Reason", "Tried for the matrix.");
        return await browser.SendAsync(request);
    }
}
