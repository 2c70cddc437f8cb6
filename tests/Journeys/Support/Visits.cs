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

    public static async Task SignIn(this IPage page, string email, string password, string language = "en")
    {
        await page.GotoAsync($"/{language}/sign-in");
        await page.Locator("#Email").FillAsync(email);
        await page.Locator("#Password").FillAsync(password);
        await page.Locator(".button-main").ClickAsync();
        await page.WaitForURLAsync($"**/{language}/desk**", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
    }
}
