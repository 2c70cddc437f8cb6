using System.Text;

namespace Comitia.App.Hosting;

/// <summary>
/// What pages are measured against: 20 KB that stand ready, behind the same middleware as every staff page. There only while
/// <c>./do bench</c> measures.
/// </summary>
internal static class FixedAnswer
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(
        "<!doctype html><html lang=\"en\"><head><title>Fixed</title></head><body><p>" + new string('x', 20_400) + "</p></body></html>"
    );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet("/{lang}/desk/fixed-answer", () => Results.Bytes(Page, "text/html; charset=utf-8"));
}
