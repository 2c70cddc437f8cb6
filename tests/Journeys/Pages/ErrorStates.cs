using Comitia.App.Demo;
using Comitia.Journeys.Tests.Support;
using Comitia.Testing;
using Microsoft.Playwright;

namespace Comitia.Journeys.Tests.Pages;

/// <summary>Pages when something went wrong: a refused form with its summary, two versions to choose from, and lists with nothing in them.</summary>
public abstract class ErrorStates(string language, Chromium chromium, Houses houses, ITestOutputHelper output)
{
    private const string Clerk = "clerk@northmere.example";

    /// <summary>Pages whose main form cannot be taken when every box in it is empty.</summary>
    private static readonly string[] Refusing =
    [
        "/{lang}/sign-in",
        "/{lang}/desk/users/new",
        "/{lang}/desk/installation",
        "/{lang}/desk/me",
        "/{lang}/desk/calendar/session/{id?}",
        "/{lang}/desk/calendar/period/{id?}",
        "/{lang}/desk/calendar/term/{id?}",
        "/{lang}/desk/calendar/rules/version/{id?}",
        "/{lang}/desk/directory/bodies/new",
        "/{lang}/desk/directory/people/new",
        "/{lang}/desk/directory/imports",
        "/{lang}/desk/plans/import",
        "/{lang}/desk/plans/cues",
        "/{lang}/desk/plans/{id}/adopt",
        "/{lang}/desk/plans/{id}/items/new",
        "/{lang}/desk/plan-items/{item}/edit",
        "/{lang}/desk/plan-items/{id}/evidence",
        "/{lang}/desk/matters/new",
        "/{lang}/desk/meetings/new",
        "/{lang}/desk/meetings/{id:guid}/edit",
        "/{lang}/desk/meetings/{id:guid}/agenda/new",
        "/{lang}/desk/meetings/{id:guid}/decisions/new",
        "/{lang}/desk/session-accounts/{committee}/{session}/approve",
    ];

    [Fact]
    public async Task A_refused_form_says_so_on_top_and_nothing_that_axe_finds()
    {
        var browser = await chromium.Open();
        var house = await houses.Demonstration();
        var axe = new Axe();
        var places = Refusing.Select(route => house.Examples.First(e => e.Route == route));
        foreach (var visitor in places.GroupBy(p => p.Email))
        {
            var page = await browser.VisitAs(house.App, visitor.Key, DemoWorld.Password);
            foreach (var address in visitor.Select(v => $"/{language}{v.Address[3..]}"))
            {
                await page.GotoAsync(address);
                await Empty(page);
                if (await page.Locator(".error-summary").CountAsync() != 1)
                {
                    axe.Fault($"{address} took its form empty, or says nowhere why not");
                }

                await axe.Look(page, address + " refused");
            }

            await page.Context.CloseAsync();
        }

        axe.Judge(output);
    }

    [Fact]
    public async Task Two_who_edit_one_item_choose_between_the_versions_on_a_page_without_findings()
    {
        var browser = await chromium.Open();
        var house = await houses.Demonstration();
        var edit = house.Examples.First(e => e.Route == "/{lang}/desk/plan-items/{item}/edit").Address[3..];
        var first = await browser.VisitAs(house.App, Clerk, DemoWorld.Password);
        var second = await browser.VisitAs(house.App, Clerk, DemoWorld.Password);
        await first.GotoAsync($"/{language}{edit}");
        await second.GotoAsync($"/{language}{edit}");
        await second.Locator("#Responsible").FillAsync("Osman Tarnby " + language);
        await second.Locator("main form .button-main").ClickAsync();
        await first.Locator("#Responsible").FillAsync("Edric Quill " + language);
        await first.Locator("main form .button-main").ClickAsync();
        (await first.Locator(".versions").InnerTextAsync()).Should().Contain("Osman Tarnby");
        (await first.Locator("#Responsible").InputValueAsync()).Should().Contain("Edric Quill", "nothing typed is lost");
        var axe = new Axe();
        await axe.Look(first, "conflict " + edit);
        axe.Judge(output);
        await first.Context.CloseAsync();
        await second.Context.CloseAsync();
    }

    [Fact]
    public async Task Lists_with_nothing_in_them_say_what_would_be_there()
    {
        var browser = await chromium.Open();
        await using var app = await RunningApp.Start();
        await app.Account("ada@westmarch.example", "administrator");
        var page = await browser.VisitAs(app, "ada@westmarch.example", People.Password);
        var axe = new Axe();
        foreach (
            var list in new[] { "", "/desk", "/desk/directory", "/desk/directory/people", "/desk/calendar", "/desk/calendar/sessions" }
        )
        {
            await page.GotoAsync($"/{language}{list}");
            await axe.Look(page, "empty " + list);
        }

        axe.Judge(output);
        await page.Context.CloseAsync();
    }

    /// <summary>Empties every box of the page's main form and sends it.</summary>
    private static async Task Empty(IPage page)
    {
        var form = page.Locator("main form", new() { Has = page.Locator(".button-main") }).Last;
        await form.EvaluateAsync(
            "form => form.querySelectorAll('input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea').forEach(box => box.value = '')"
        );
        await page.Leave(form.Locator(".button-main").First);
    }
}

public sealed class ErrorStatesInAzerbaijani(Chromium chromium, Houses houses, ITestOutputHelper output)
    : ErrorStates("az", chromium, houses, output);

public sealed class ErrorStatesInEnglish(Chromium chromium, Houses houses, ITestOutputHelper output)
    : ErrorStates("en", chromium, houses, output);
