using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Http;

namespace Comitia.Kernel.Web;

/// <summary>Refusals as HTTP: a status, and for programs problem details (RFC 9457) with every reason.</summary>
public static class Problems
{
    public static int Status(IReadOnlyList<Refusal> refusals) =>
        refusals[0].Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => StatusCodes.Status422UnprocessableEntity,
        };

    public static IResult Answer(IReadOnlyList<Refusal> refusals, Say say) =>
        Microsoft.AspNetCore.Http.Results.Problem(
            title: say.Why(refusals[0]),
            statusCode: Status(refusals),
            type: "about:blank",
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["reasons"] = refusals
                    .Select(r => new
                    {
                        code = r.Code,
                        field = r.Field,
                        sentence = say.Why(r),
                    })
                    .ToList(),
            }
        );
}
