using Comitia.Journeys.Tests.Support;

namespace Comitia.Journeys.Tests.Pages;

/// <summary>The list that the other tests of pages walk is the program's own.</summary>
public sealed class PageListTests(Houses houses)
{
    [Fact]
    public async Task Every_page_of_the_program_has_an_address_to_look_at()
    {
        var house = await houses.Demonstration();
        house.Routes.All.Should().HaveCountGreaterThan(60);
        var without = house.Routes.All.Except(house.Examples.Select(e => e.Route));
        without.Should().BeEmpty("a page is reached by links from the start pages of the demonstration, or named in House");
    }

    [Fact]
    public async Task A_page_without_an_address_would_be_seen()
    {
        var house = await houses.Demonstration();
        house.Routes.Of("/en/desk/nowhere").Should().BeNull();
        house.Routes.Of("/en/desk/plans/import").Should().Be("/{lang}/desk/plans/import");
        house.Routes.Of("/az/desk/calendar/2026").Should().Be("/{lang}/desk/calendar/{year:int?}");
    }
}
