using System.Text.RegularExpressions;
using Comitia.App.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Comitia.Architecture.Tests;

/// <summary>Two capabilities that choose one address for their pages would only be found out when somebody opens it.</summary>
public sealed partial class AddressTests
{
    [Fact]
    public void No_two_pages_answer_one_address()
    {
        using var app = ComitiaHost.Build(new HostSettings { Data = Path.GetTempPath(), Quiet = true });
        var pages = ((IEndpointRouteBuilder)app)
            .DataSources.SelectMany(s => s.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.Mvc.RazorPages.PageActionDescriptor>() is not null)
            .Select(e => e.RoutePattern.RawText!)
            .ToList();
        pages.Should().NotBeEmpty();
        Twice(pages).Should().BeEmpty();
    }

    [Fact]
    public void Sample_two_pages_at_one_address_are_found() =>
        Twice(["{lang}/desk/accounts", "{lang}/desk/Accounts", "{lang}/desk/x/{id}", "{lang}/desk/x/{key}", "{lang}/desk/x/{id:guid}"])
            .Should()
            .Equal("{}/desk/accounts", "{}/desk/x/{}");

    /// <summary>Addresses that differ in the names of their places or in case are one; a constraint tells two apart.</summary>
    private static IEnumerable<string> Twice(IEnumerable<string> patterns) =>
        patterns
            .Select(p => PlaceName().Replace(p.Trim('/'), "{").ToLowerInvariant())
            .GroupBy(p => p)
            .Where(g => g.Skip(1).Any())
            .Select(g => g.Key);

    [GeneratedRegex(@"\{[a-zA-Z]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlaceName();
}
