using Comitia.Journeys.Tests.Support;
using Microsoft.Playwright;

namespace Comitia.Journeys.Tests.Path;

/// <summary>A person at work in one language: follows links and fills in forms, and is told when a form is refused.</summary>
internal sealed class Desk(IPage page, string language)
{
    public IPage Page => page;

    public Task Open(string path) => page.GotoAsync($"/{language}/{path}");

    public Task Follow(string end) => page.Locator($"main a[href$='{end}']").First.ClickAsync();

    public Task Type(string field, string text) => page.Locator($"[id='{field}']").FillAsync(text);

    public Task Choose(string field, string value) => page.Locator($"[id='{field}']").SelectOptionAsync(value);

    public Task Tick(string field) => page.Locator($"[id='{field}']").CheckAsync();

    /// <summary>Presses the page's main button; a refusal fails the journey with its own words.</summary>
    public async Task Send(string button = "main .button-main")
    {
        await page.Leave(page.Locator(button).First);
        var refused = await page.Locator(".error-summary").AllInnerTextsAsync();
        refused.Should().BeEmpty($"the form on {page.Url} should be taken");
    }

    public async Task<string> Text(string of) => await page.Locator(of).First.InnerTextAsync();

    public async Task<int> Count(string of) => await page.Locator(of).CountAsync();

    public async Task Sees(string of, string text) => (await page.Locator(of).AllInnerTextsAsync()).Should().Contain(t => t.Contains(text));
}
