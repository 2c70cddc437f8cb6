using Comitia.App.Demo;
using Comitia.Journeys.Tests.Support;

namespace Comitia.Journeys.Tests.Pages;

/// <summary>
/// Every page of the program in one language: both themes, on an office screen and on a telephone. The languages are two collections,
/// so that they run beside each other.
/// </summary>
public abstract class EveryPage(string language, Chromium chromium, Houses houses, ITestOutputHelper output)
{
    [Fact]
    public async Task Has_nothing_that_axe_finds_and_fits_its_screen()
    {
        var browser = await chromium.Open();
        var house = await houses.Demonstration();
        var axe = new Axe();
        var only = Environment.GetEnvironmentVariable("COMITIA_PAGES") ?? string.Empty; // a part of an address, while one mends a page
        foreach (var visitor in house.Examples.Where(e => e.Address.Contains(only, StringComparison.Ordinal)).GroupBy(e => e.Email))
        {
            var page = await browser.VisitAs(house.App, visitor.Key, DemoWorld.Password);
            foreach (var example in visitor)
            {
                var address = $"/{language}{example.Address[3..]}";
                var answer = await page.GotoAsync(address);
                if (answer!.Status >= 500 && !address.EndsWith("/error/500", StringComparison.Ordinal))
                {
                    axe.Fault($"{address} answers {answer.Status}");
                }

                if ((await page.TitleAsync()).Split(" · ")[0].Trim().Length == 0)
                {
                    axe.Fault($"{address} has no title of its own");
                }

                await axe.Look(page, address);
            }

            await page.Context.CloseAsync();
        }

        axe.Judge(output);
    }
}

public sealed class EveryPageInAzerbaijani(Chromium chromium, Houses houses, ITestOutputHelper output)
    : EveryPage("az", chromium, houses, output);

public sealed class EveryPageInEnglish(Chromium chromium, Houses houses, ITestOutputHelper output)
    : EveryPage("en", chromium, houses, output);
