using System.Text.Json;
using Comitia.Kernel;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Antiforgery;

namespace Comitia.App.Api;

/// <summary>
/// Every action, for programs: <c>POST /api/v1/actions/{code}</c> with its input as JSON. The header <c>Idempotency-Key</c> carries the
/// key (draft-ietf-httpapi-idempotency-key-header), <c>Comitia-Reason</c> the reason. Refusals are problem details (RFC 9457).
/// </summary>
internal static class ActionsApi
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/actions/{code}", Run);
        routes.MapGet(
            "/api/v1/token",
            (HttpContext context, IAntiforgery guard) => new { token = guard.GetAndStoreTokens(context).RequestToken }
        );
    }

    private static async Task<IResult> Run(
        string code,
        HttpContext context,
        ActionBook book,
        IActions actions,
        Say say,
        IAntiforgery guard,
        CancellationToken ct
    )
    {
        if (book.Find(code) is not { Info.InApi: true } known)
        {
            return Results.Problem(statusCode: StatusCodes.Status404NotFound);
        }

        var viewer = context.Viewer;
        if (!viewer.IsSignedIn && !known.Info.Open)
        {
            return Results.Problem(statusCode: StatusCodes.Status401Unauthorized);
        }

        // Of one who is signed in, the guard of the whole API has asked for the token already.
        if (!viewer.IsSignedIn && !await guard.IsRequestValidAsync(context))
        {
            return Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "X-Comitia-Token");
        }

        object? input;
        try
        {
            input = await JsonSerializer.DeserializeAsync(context.Request.Body, known.Info.Input, KernelJson.Options, ct);
        }
        catch (JsonException exception)
        {
            return Problems.Answer([new Refusal("kernel.bad-json").With("detail", exception.Message)], say);
        }

        if (input is null)
        {
            return Problems.Answer([new Refusal("kernel.missing-part").With("part", "{}")], say);
        }

        if (MissingParts.First(input) is { } part)
        {
            return Problems.Answer([new Refusal("kernel.missing-part").With("part", part)], say);
        }

        var asked = new Asked(viewer, Header(context, "Idempotency-Key"), Header(context, "Comitia-Reason"));
        var result = await known.Run(actions, input, asked, ct);
        return result.Ok ? Results.Json(result.Value, KernelJson.Options) : Problems.Answer(result.Refusals, say);
    }

    private static string? Header(HttpContext context, string name) =>
        context.Request.Headers[name].ToString() is { Length: > 0 } value ? value : null;
}
