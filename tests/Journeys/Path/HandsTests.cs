using Comitia.App.Demo;
using Comitia.Journeys.Tests.Support;
using Comitia.Testing;
using Microsoft.Playwright;

namespace Comitia.Journeys.Tests.Path;

/// <summary>What scripts add for a clerk's hands: text kept until the server has it and no longer, and rows moved by key.</summary>
public sealed class HandsTests(Chromium chromium) : IAsyncLifetime
{
    private const string Clerk = "clerk@northmere.example";
    private RunningApp app = null!;
    private IPage page = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start();
        await DemoWorld.Make(app.Services, default);
        page = await (await chromium.Open()).VisitAs(app, Clerk, DemoWorld.Password);
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.CloseAsync();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task What_was_sent_and_taken_does_not_come_back_into_the_form()
    {
        await OpenItem();
        await page.Locator("#Text").FillAsync("The locks are closed in May.");
        await page.Locator("form[data-keep^=comment] .button").ClickAsync();
        await page.Locator("main p:has-text('The locks are closed in May.')").First.WaitForAsync();
        (await page.Locator("#Text").InputValueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task What_was_sent_into_a_lost_session_is_there_after_signing_in()
    {
        await OpenItem();
        var item = page.Url;
        await page.Locator("#Text").FillAsync("The locks are closed in May.");
        await page.Context.ClearCookiesAsync();
        await page.Locator("form[data-keep^=comment] .button").ClickAsync();
        await page.Locator("form[data-sends-again]").WaitForAsync();
        await page.SignIn(Clerk, DemoWorld.Password);
        await page.GotoAsync(item);
        (await page.Locator("#Text").InputValueAsync()).Should().Be("The locks are closed in May.");
    }

    [Fact]
    public async Task What_was_sent_again_after_signing_in_does_not_come_back()
    {
        await OpenItem();
        var item = page.Url;
        var before = await page.Context.CookiesAsync();
        await page.Locator("#Text").FillAsync("The locks are closed in May.");
        await page.Context.ClearCookiesAsync();
        await page.Locator("form[data-keep^=comment] .button").ClickAsync();
        await page.Locator("form[data-sends-again]").WaitForAsync();
        var cookies = before.Select(c => new Cookie
        {
            Name = c.Name,
            Value = c.Value,
            Domain = c.Domain,
            Path = c.Path,
        });
        await page.Context.AddCookiesAsync(cookies); // signed in again in another tab
        await page.Locator("form[data-sends-again] .button").ClickAsync();
        await page.Locator("form[data-keep^=comment]").WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).Should().Contain("The locks are closed in May.");
        await page.GotoAsync(item);
        (await page.Locator("#Text").InputValueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task Half_typed_text_stands_in_its_own_language_when_the_page_is_read_in_another()
    {
        await OpenPlan();
        await page.Locator("a[href$='/items/new']").First.ClickAsync();
        await page.Locator("#Title-en").FillAsync("Half typed");
        await page.Locator(".languages a[hreflang=az]").ClickAsync();
        await page.Locator("html[lang=az] #Title-en").WaitForAsync();
        (await page.Locator("#Title-en").InputValueAsync()).Should().Be("Half typed");
        (await page.Locator("#Title-az").InputValueAsync()).Should().BeEmpty();
    }

    [Fact]
    public async Task A_row_is_moved_by_key_again_and_again()
    {
        await OpenPlan();
        var first = await Row(0);
        await page.Keyboard.PressAsync("j");
        for (var n = 1; n <= 2; n++)
        {
            await page.Keyboard.PressAsync("Alt+ArrowDown");
            await page.Locator(".toast").WaitForAsync();
            page.Url.Should().EndWith($"#row-{first}");
            (await Row(n)).Should().Be(first);
            await page.ReloadAsync(); // the message of this move is gone, the row named in the address is not
        }
    }

    [Fact]
    public async Task A_second_row_moved_at_once_does_not_lose_the_first()
    {
        await OpenPlan();
        var first = await Row(0);
        foreach (var key in new[] { "j", "Alt+ArrowDown", "j", "Alt+ArrowDown" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await page.Locator(".toast").WaitForAsync();
        page.Url.Should().EndWith($"#row-{first}");
        (await Row(1)).Should().Be(first);
    }

    [Fact]
    public async Task A_row_is_changed_where_it_stands_by_the_keyboard_alone_and_left_without_a_trace()
    {
        await OpenPlan();
        var first = await Row(0);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("e");
        await page.Locator(".row-form #Title:focus").WaitForAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync(", again");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".toast").WaitForAsync();
        (await page.Locator($"#row-{first} a[data-open]").InnerTextAsync()).Should().EndWith(", again");
        await page.Keyboard.PressAsync("e"); // the row that was changed is the current one
        await page.Locator($"#row-{first}.row-form #Title:focus").WaitForAsync();
        await page.Keyboard.TypeAsync("never mind");
        var asked = 0;
        page.Dialog += async (_, dialog) => await (++asked == 1 ? dialog.DismissAsync() : dialog.AcceptAsync());
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator($"#row-{first}.row-form #Title").InputValueAsync()).Should().Contain("never mind", "it is not dropped unasked");
        await page.Keyboard.PressAsync("Escape");
        await page.Locator($"#row-{first} a[data-open]").WaitForAsync();
        (await page.Locator($"#row-{first} a[data-open]").InnerTextAsync()).Should().EndWith(", again");
    }

    private async Task<string?> Row(int at) => await page.Locator("main [data-list] > [data-row]").Nth(at).GetAttributeAsync("data-id");

    private async Task OpenPlan()
    {
        await page.GotoAsync("/en/desk/plans");
        await page.Locator("main .row-title a", new() { HasText = "Spring session of 2026" }).First.ClickAsync();
        await page.Locator("main [data-row][id^=row-]").First.WaitForAsync();
    }

    private async Task OpenItem()
    {
        await OpenPlan();
        await page.Locator("main [data-row] .row-title a").First.ClickAsync();
        await page.Locator("form[data-keep^=comment]").WaitForAsync();
    }
}
