using Comitia.Journeys.Tests.Support;
using Comitia.Testing;

namespace Comitia.Journeys.Tests.Pages;

/// <summary>The eye itself is tried: it sees what it must.</summary>
public sealed class AxeTests(Chromium chromium, ITestOutputHelper output)
{
    [Theory]
    [InlineData("<img src='x'>", "image-alt")]
    [InlineData("<p style='color:#999;background:#fff'>pale words</p>", "color-contrast")]
    [InlineData("<a href='/a'>a</a><br><a href='/b'>b</a>", "target-size")]
    [InlineData("<div style='width:900px'>wide</div>", "wider than its 320 px")]
    public async Task A_page_with_a_fault_is_seen(string fault, string name)
    {
        await using var app = await RunningApp.Start();
        var page = await (await chromium.Open()).Visit(app);
        await page.SetContentAsync($"<!doctype html><html lang='en'><title>t</title><main><h1>t</h1>{fault}</main></html>");
        var axe = new Axe();
        await axe.Look(page, "sample");
        var judging = () => axe.Judge(output);
        judging.Should().Throw<Exception>().WithMessage($"*{name}*");
        await page.Context.CloseAsync();
    }
}
