using System.Text.RegularExpressions;
using Comitia.App.Demo;
using Comitia.Journeys.Tests.Support;
using Comitia.Testing;
using Microsoft.Playwright;

namespace Comitia.Journeys.Tests.Pictures;

/// <summary>
/// The pictures of the README, taken from the demonstration on a day that stands still. <c>./do pictures</c> writes them; every other run
/// only tries that each can be taken and is small.
/// </summary>
public sealed partial class PictureTests(Chromium chromium, Houses houses)
{
    private const int Largest = 150_000;
    private const string Clerk = "clerk@northmere.example";

    [Theory]
    [InlineData("start", "az", Clerk, "")]
    [InlineData("plan", "en", Clerk, "?view=list&show=all")]
    [InlineData("timeline", "az", Clerk, "?view=timeline&show=all")]
    [InlineData("item", "en", Clerk, "Meetings with the heads")]
    [InlineData("account", "az", Clerk, "/desk/session-accounts/inland-waters/2026-spring")]
    [InlineData("public-plan", "en", null, "/committees/inland-waters/plans/2026-spring")]
    public async Task A_picture_is_taken(string name, string language, string? email, string what)
    {
        var browser = await chromium.Open();
        var house = await houses.Demonstration();
        var page = await browser.VisitAs(house.App, email, DemoWorld.Password);
        await page.SetViewportSizeAsync(1280, 720);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.GotoAsync(await Address(page, language, what));
        await page.EvaluateAsync("() => document.fonts.ready");
        (await page.Locator("h1").CountAsync()).Should().Be(1);
        var picture = await page.ScreenshotAsync();
        picture.Length.Should().BeLessThan(Largest, $"{name} goes into the README");
        if (Environment.GetEnvironmentVariable("COMITIA_PICTURES") is { Length: > 0 } folder)
        {
            await File.WriteAllBytesAsync(System.IO.Path.Combine(folder, name + ".png"), picture, TestContext.Current.CancellationToken);
        }

        await page.Context.CloseAsync();
    }

    [Fact]
    public void The_readme_shows_every_picture_and_no_other()
    {
        var readme = File.ReadAllText(System.IO.Path.Combine(Need.Repository, "README.md"));
        var shown = Shown().Matches(readme).Select(m => m.Groups["file"].Value);
        var kept = System
            .IO.Directory.GetFiles(System.IO.Path.Combine(Need.Repository, "docs", "pictures"))
            .Select(System.IO.Path.GetFileName);
        shown.Should().BeEquivalentTo(kept);
    }

    private static async Task<string> Address(IPage page, string language, string what)
    {
        if (what.Length == 0 || what.StartsWith('/'))
        {
            return $"/{language}{(what.Length == 0 ? "/desk" : what)}";
        }

        await page.GotoAsync("/en/desk/plans");
        var plan = await page.GetByRole(AriaRole.Link, new() { Name = "Spring session of 2026", Exact = true }).GetAttributeAsync("href");
        if (what.StartsWith('?'))
        {
            return $"/{language}{plan![3..]}{what}";
        }

        await page.GotoAsync(plan!);
        var item = await page.Locator("main .row-title > a", new() { HasText = what }).First.GetAttributeAsync("href");
        return $"/{language}{item![3..]}";
    }

    [GeneratedRegex("\\(docs/pictures/(?<file>[^)]+)\\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shown();
}
