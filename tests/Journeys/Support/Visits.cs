using Comitia.Testing;
using Microsoft.Playwright;

namespace Comitia.Journeys.Tests.Support;

/// <summary>People in front of a browser: each in a context of their own.</summary>
internal static class Visits
{
    private const float Patience = 20_000; // a busy machine

    public static async Task<IPage> Visit(this IBrowser browser, RunningApp app, bool scripts = true, string language = "en")
    {
        var context = await browser.NewContextAsync(
            new()
            {
                BaseURL = app.Address.ToString(),
                JavaScriptEnabled = scripts,
                Locale = language,
                ReducedMotion = ReducedMotion.Reduce,
                ViewportSize = new() { Width = 1280, Height = 800 },
            }
        );
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(3 * Patience);
        return await context.NewPageAsync();
    }

    public static async Task<IPage> VisitAs(this IBrowser browser, RunningApp app, string? email, string password, bool scripts = true)
    {
        var page = await browser.Visit(app, scripts);
        if (email is not null)
        {
            await page.SignIn(email, password);
        }

        return page;
    }

    /// <summary>
    /// Presses what leads to another page, or to this one anew, and waits until that stands to its foot. The browser's own word for it, the
    /// load event, is lost now and then on a busy machine.
    /// </summary>
    public static async Task Leave(this IPage page, ILocator press)
    {
        await page.EvaluateAsync("document.documentElement.setAttribute('data-left', '')");
        await press.ClickAsync();
        await page.Locator("html:not([data-left]) footer").Last.WaitForAsync();
    }

    public static async Task SignIn(this IPage page, string email, string password, string language = "en")
    {
        await page.GotoAsync($"/{language}/sign-in");
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("#Password").FillAsync(password);
        await page.Leave(page.Locator(".button-main"));
        page.Url.Should().Contain($"/{language}/desk", "the sign-in should be taken");
    }
}
