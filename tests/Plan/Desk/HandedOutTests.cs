using System.Net;
using System.Text;
using Comitia.Plan.Tests.Support;
using Comitia.Testing;

namespace Comitia.Plan.Tests.Desk;

/// <summary>What a plan hands out: its files and its page for paper.</summary>
public abstract class HandedOutTests(Store store) : PlanWorld(store)
{
    [Theory]
    [InlineData("docx")]
    [InlineData("xlsx")]
    [InlineData("md")]
    [InlineData("json")]
    public async Task Every_format_can_be_downloaded_from_the_plan(string format)
    {
        var clerk = await Clerk();
        (await Page(clerk, PlanPage)).Should().Contain($"?handler=File&format={format}&languages=en");
        var answer = await clerk.GetAsync($"{PlanPage}?handler=File&format={format}&languages=en");
        answer.Content.Headers.ContentDisposition!.FileName.Should().Be($"plan-waters-2026-spring-en.{format}");
        if (format is "md" or "json")
        {
            Encoding
                .UTF8.GetString(await answer.Content.ReadAsByteArrayAsync())
                .Should()
                .Contain("Hearing on dams")
                .And.NotContain("Bəndlər");
        }

        (await clerk.GetAsync($"{PlanPage}?handler=File&format=exe")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_print_page_has_one_language_or_both_beside_each_other()
    {
        var clerk = await Clerk();
        (await Page(clerk, $"/az/desk/plans/{Plan}/print"))
            .Should()
            .Contain("Bəndlər üzrə dinləmə")
            .And.NotContain("Hearing on dams")
            .And.Contain("20.02.2026 tarixinədək");
        (await Page(clerk, PlanPage + "/print?languages=both"))
            .Should()
            .Contain("Bəndlər üzrə dinləmə")
            .And.Contain("Hearing on dams")
            .And.Contain("<th scope=\"col\" lang=\"az\">");
    }
}

public sealed class HandedOutOnSqlite() : HandedOutTests(Store.Sqlite);

public sealed class HandedOutOnPostgreSql() : HandedOutTests(Store.PostgreSql);
