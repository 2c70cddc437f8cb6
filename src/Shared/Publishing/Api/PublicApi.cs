using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Publishing.Outputs;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Comitia.Publishing.Api;

/// <summary>The public records as open data: <c>/api/v1/public</c>, without signing in, from any site.</summary>
internal static class PublicApi
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var open = routes.MapGroup("/api/v1/public");
        open.MapMethods("", Reading, All);
        open.MapMethods("/{segment}/{committee}/{session}", Reading, Record);
        open.MapMethods("/{segment}/{committee}/{session}/versions/{number:int}", Reading, Record);
        open.MapMethods("/{segment}/{committee}/{session}/versions/{number:int}/changes", Reading, Changes);
        routes.MapMethods("/{lang}/feed.atom", Reading, Feed.All);
        routes.MapMethods("/{lang}/committees/{committee}/feed.atom", Reading, Feed.All);
    }

    private static async Task<IResult> All(HttpContext context, PublicQueries published, OfficeDesk office, CancellationToken ct)
    {
        await office.Refresh(ct: ct);
        var lines = await published.Newest(committee: null, ct);
        var (tag, changed) = ListTag.Of(lines, office.Profile, "json");
        return Validators.Fresh(context, tag, changed)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Answer(context, new { demonstration = office.Profile.Demonstration, records = lines.Select(Addresses.Line) });
    }

    private static async Task<IResult> Record(
        string segment,
        string committee,
        string session,
        int? number,
        HttpContext context,
        PublicQueries published,
        OfficeDesk office,
        Say say,
        CancellationToken ct
    )
    {
        var kind = RecordKind.OfSegment(segment);
        var found = kind is null ? null : await published.Find(kind, committee, session, number, ct);
        if (found?.Version is not { } version)
        {
            return Absent(found, say);
        }

        await office.Refresh(ct: ct);
        if (Validators.Fresh(context, ListTag.Of(found, office.Profile, "json"), found.Editions[0].PublishedAt))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        return Answer(
            context,
            new
            {
                demonstration = office.Profile.Demonstration,
                kind = version.Kind,
                number = version.Number,
                publishedAt = version.PublishedAt,
                versions = found.Editions.Select(e => new
                {
                    number = e.Number,
                    publishedAt = e.PublishedAt,
                    address = Addresses.Api(version.Kind, committee, session, e.Number),
                }),
                changes = Addresses.Api(version.Kind, committee, session, version.Number) + "/changes",
                record = (object)kind!.Read(version.Payload),
            }
        );
    }

    private static async Task<IResult> Changes(
        string segment,
        string committee,
        string session,
        int number,
        HttpContext context,
        PublicQueries published,
        OfficeDesk office,
        Say say,
        CancellationToken ct
    )
    {
        var kind = RecordKind.OfSegment(segment);
        var found = kind is null ? null : await published.Find(kind, committee, session, number, ct);
        if (found?.Version is not { } version)
        {
            return Absent(found, say);
        }

        await office.Refresh(ct: ct);
        return Validators.Fresh(context, ListTag.Of(found, office.Profile, "changes"), found.Editions[0].PublishedAt)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Answer(
                context,
                new
                {
                    demonstration = office.Profile.Demonstration,
                    number,
                    changes = PublicQueries.Changes(version),
                }
            );
    }

    private static IResult Answer(HttpContext context, object value)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Json(value, PublicJson.Options);
    }

    private static IResult Absent(PublicFind? found, Say say) =>
        found?.Withdrawn is { } stone
            ? Results.Problem(
                title: say["public.withdrawn.title"],
                detail: stone.Reason,
                statusCode: StatusCodes.Status410Gone,
                extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["withdrawnAt"] = stone.At.ToString() }
            )
            : Results.Problem(title: say["public.nothing"], statusCode: StatusCodes.Status404NotFound);
}
