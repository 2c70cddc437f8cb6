using System.Text;
using System.Text.RegularExpressions;
using Comitia.Testing;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Journeys.Tests.Support;

/// <summary>The program's own list of pages, and which of them an address belongs to.</summary>
internal sealed class Routes
{
    private readonly List<(string Route, Regex Pattern, int Literals)> known;

    public Routes(RunningApp app) =>
        known = [
            .. app
                .Services.GetServices<EndpointDataSource>()
                .SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
                .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
                .Distinct(StringComparer.Ordinal)
                .Select(r => (r, Pattern(r), r.Split('/').Count(s => !s.StartsWith('{'))))
                .OrderByDescending(r => r.Item3),
        ];

    public IEnumerable<string> All => known.Select(k => k.Route);

    public string? Of(string path) => known.Find(k => k.Pattern.IsMatch(path.Split('?')[0])) is { Route: { } route } ? route : null;

    private static Regex Pattern(string route)
    {
        var text = new StringBuilder("^");
        foreach (var segment in route.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            var piece = segment switch
            {
                _ when !segment.StartsWith('{') => "/" + Regex.Escape(segment),
                _ when segment.Contains(":guid", StringComparison.Ordinal) => "/[0-9a-fA-F-]{32,36}",
                _ when segment.Contains(":int", StringComparison.Ordinal) => "/[0-9]+",
                _ => "/[^/]+",
            };
            text.Append(segment.EndsWith("?}", StringComparison.Ordinal) ? $"(?:{piece})?" : piece);
        }

        return new Regex(text.Append("/?$").ToString(), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }
}
