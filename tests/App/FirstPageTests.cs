using System.Net;
using Comitia.Access.Contracts;
using Comitia.Testing;

namespace Comitia.App.Tests;

/// <summary>The bare address, which the program prints when it starts.</summary>
public sealed class FirstPageTests : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("az", "/az")]
    [InlineData("de-DE, az-Latn-AZ;q=0.8, en;q=0.5", "/az")]
    [InlineData("en;q=0, az;q=0.1", "/az")]
    [InlineData("en-GB,en", "/en")]
    [InlineData("tlh", "/en")]
    [InlineData(";;q=,,=", "/en")]
    [InlineData("", "/en")]
    public async Task It_leads_to_what_is_public_in_the_readers_language(string asked, string there)
    {
        using var visitor = app.Visitor();
        visitor.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", asked);
        var answer = await visitor.GetAsync("/");
        (answer.StatusCode, answer.Headers.Location?.OriginalString).Should().Be((HttpStatusCode.Redirect, there));
        (await visitor.GetAsync(there)).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_leads_to_the_desk_whoever_is_signed_in()
    {
        await app.Account("administrator@example.org", AccessRoles.Administrator);
        using var visitor = await app.SignedIn("administrator@example.org");
        (await visitor.GetAsync("/")).Headers.Location!.OriginalString.Should().Be("/en/desk");
    }
}
