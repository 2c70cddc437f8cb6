using System.Text.Json;
using Comitia.Bench.Tools;
using Comitia.Plan.Contracts;

namespace Comitia.Bench.Load;

/// <summary>A clerk's program on one connection: words plan items anew through <c>POST /api/v1/actions/plan.change-item</c>, saying the version it read.</summary>
internal sealed class Editor(Wire wire, string headers) : IDisposable
{
    private const string Path = "/api/v1/actions/plan.change-item";

    public static async Task<Editor> Open(Uri address, string email) => await Open(address, await Session.SignIn(address, email));

    public static async Task<Editor> Open(Uri address, Session session) => new(await Wire.Open(address), Headers(session));

    /// <summary>The answer's status.</summary>
    public async Task<int> Change(PlanItemId item, int read, string title, string? key = null)
    {
        var lines = key is null ? headers : $"{headers}Idempotency-Key: {key}\r\n";
        var (status, _) = await wire.Send(Wire.Request("POST", Path, lines, Body(item, read, title)));
        return status;
    }

    public void Dispose() => wire.Dispose();

    private static string Headers(Session session) =>
        $"Content-Type: application/json\r\nCookie: {session.Cookies}\r\nX-Comitia-Token: {session.Token}\r\nComitia-Reason: measured\r\n";

    private static string Body(PlanItemId item, int read, string title) =>
        JsonSerializer.Serialize(
            new
            {
                item = item.ToString(),
                read,
                wording = new { kind = "hearing", title = new { en = title } },
            }
        );
}
