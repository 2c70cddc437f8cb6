using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Publishing.Contracts;
using Comitia.Testing;

namespace Comitia.Publishing.Tests;

/// <summary>The public pages and the open data over HTTP, without signing in, once per engine.</summary>
public abstract class PublicSideTests(Store store) : IAsyncLifetime
{
    private const string Page = "/en/committees/waters/plans/2026-spring";
    private const string Data = "/api/v1/public/plans/waters/2026-spring";
    private RunningApp app = null!;
    private HttpClient visitor = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.Start(store, probes: new PublishProbe());
        visitor = app.Visitor();
    }

    public async ValueTask DisposeAsync()
    {
        visitor?.Dispose();
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    private static PublicPlan First =>
        AnyPlan.Of(
            1,
            AnyPlan.Item("k1", "1", "Meetings with the Waterways Agency", "Su Yolları Agentliyi ilə görüşlər"),
            AnyPlan.Item("k2", "2", "Hearing on locks")
        );

    private static PublicPlan Second =>
        AnyPlan.Of(
            2,
            AnyPlan.Item("k1", "1", "Meetings with the Waterways Agency on canals", "Su Yolları Agentliyi ilə görüşlər"),
            AnyPlan.Item("k3", "3", "Visit to the north")
        );

    private async Task<string> Read(string address)
    {
        var answer = await visitor.GetAsync(address);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, "{0} says {1}", address, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadAsStringAsync();
    }

    [Fact]
    public async Task Before_anything_is_published_the_first_page_says_so()
    {
        (await Read("/en/")).Should().Contain("Nothing is published yet");
        (await Read("/az/")).Should().Contain("Hələ heç nə dərc edilməyib");
        (await visitor.GetAsync(Page)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_published_plan_is_found_from_the_first_page_in_both_languages()
    {
        await app.Do(new PublishIt(First));
        (await Read("/en/")).Should().Contain(Page).And.Contain("/en/committees/waters\"");
        (await Read("/az/committees/waters"))
            .Should()
            .Contain("/az/committees/waters/plans/2026-spring")
            .And.Contain("Daxili sular komitəsi");
        (await Read(Page)).Should().Contain("Meetings with the Waterways Agency").And.Contain("by 31 May 2026");
        (await Read("/az/committees/waters/plans/2026-spring")).Should().Contain("Su Yolları Agentliyi ilə görüşlər");
    }

    [Fact]
    public async Task A_text_without_a_translation_is_shown_in_its_own_language_and_says_so()
    {
        await app.Do(new PublishIt(First));
        (await Read("/az/committees/waters/plans/2026-spring"))
            .Should()
            .Contain("<span lang=\"en\">Hearing on locks</span> <span class=\"tag\">yalnız: English</span>");
    }

    [Fact]
    public async Task A_second_version_says_what_changed_and_the_first_stays()
    {
        await app.Do(new PublishIt(First));
        await app.Do(new PublishIt(Second));
        (await Read(Page)).Should().Contain("Visit to the north").And.Contain("<ins>on canals</ins>").And.NotContain("notice-soon");
        (await Read(Page + "/versions/1")).Should().Contain("Hearing on locks").And.Contain("a newer one has replaced it");
        (await Read(Page + "/versions/2/changes")).Should().Contain("Item 3 was added:").And.Contain("Item 2 was removed:");
        (await Read(Page + "/versions/1/changes")).Should().Contain("This is the first version");
        (await visitor.GetAsync(Page + "/versions/3")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_data_gives_each_version_and_its_changes()
    {
        await app.Do(new PublishIt(First));
        await app.Do(new PublishIt(Second));
        var newest = await visitor.GetFromJsonAsync<JsonElement>(Data);
        newest.GetProperty("number").GetInt32().Should().Be(2);
        newest.GetProperty("demonstration").GetBoolean().Should().BeFalse();
        newest.GetProperty("versions").GetArrayLength().Should().Be(2);
        newest.GetProperty("record").GetProperty("committee").GetProperty("az").GetString().Should().Be("Daxili sular komitəsi");
        var items = newest.GetProperty("record").GetProperty("objectives")[0].GetProperty("items");
        items.EnumerateArray().Select(i => i.GetProperty("key").GetString()).Should().Equal("k1", "k3");
        var changes = await visitor.GetFromJsonAsync<JsonElement>(newest.GetProperty("changes").GetString());
        changes
            .GetProperty("changes")
            .EnumerateArray()
            .Select(c => c.GetProperty("kind").GetString())
            .Should()
            .Equal("reworded", "added", "removed");
        var all = await visitor.GetFromJsonAsync<JsonElement>("/api/v1/public");
        all.GetProperty("records").EnumerateArray().Should().ContainSingle().Which.GetProperty("address").GetString().Should().Be(Data);
    }

    [Theory]
    [InlineData("/en/")]
    [InlineData("/en/committees/waters")]
    [InlineData(Page)]
    [InlineData(Page + "/versions/1")]
    [InlineData(Page + "/versions/1/changes")]
    [InlineData(Data)]
    [InlineData(Data + "/versions/1/changes")]
    [InlineData("/api/v1/public")]
    [InlineData("/en/feed.atom")]
    public async Task Whoever_has_it_already_is_told_so_until_it_changes(string address)
    {
        await app.Do(new PublishIt(First));
        var answer = await visitor.GetAsync(address);
        answer.Headers.CacheControl!.Public.Should().BeTrue();
        answer.Headers.Contains("Set-Cookie").Should().BeFalse();
        (await Again(r => r.Headers.IfNoneMatch.Add(answer.Headers.ETag!))).Should().Be(HttpStatusCode.NotModified);
        (await Again(r => r.Headers.IfModifiedSince = answer.Content.Headers.LastModified)).Should().Be(HttpStatusCode.NotModified);
        (await Again(r => r.Headers.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\"")))).Should().Be(HttpStatusCode.OK);
        app.Clock.AdvanceMinutes(5);
        await app.Do(new PublishIt(Second));
        (await Again(r => r.Headers.IfNoneMatch.Add(answer.Headers.ETag!))).Should().Be(HttpStatusCode.OK);

        async Task<HttpStatusCode> Again(Action<HttpRequestMessage> asking)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            asking(request);
            return (await visitor.SendAsync(request)).StatusCode;
        }
    }

    [Fact]
    public async Task Withdrawn_is_gone_with_the_reason_and_nothing_of_its_contents()
    {
        await app.Do(new PublishIt(First));
        await app.Do(new PublishIt(Second));
        (await app.Do(new WithdrawRecord("plan", "waters", "2026-spring", "Adopted without a quorum"))).Should().Be(2);
        foreach (
            var address in new[]
            {
                Page,
                Page + "/versions/1",
                Page + "/versions/2/changes",
                Data,
                Data + "/versions/1",
                Data + "/versions/1/changes",
            }
        )
        {
            var answer = await visitor.GetAsync(address);
            answer.StatusCode.Should().Be(HttpStatusCode.Gone, address);
            (await answer.Content.ReadAsStringAsync()).Should().Contain("Adopted without a quorum").And.NotContain("Waterways");
        }

        (await Read("/en/")).Should().NotContain(Page);
        (await Read("/en/feed.atom")).Should().NotContain("waters");
    }

    [Fact]
    public async Task A_version_after_a_withdrawal_stands_alone_and_quotes_nothing_withdrawn()
    {
        await app.Do(new PublishIt(First));
        await app.Do(new WithdrawRecord("plan", "waters", "2026-spring", "A mistake"));
        await app.Do(new PublishIt(Second));
        (await Read(Page))
            .Should()
            .Contain("Visit to the north")
            .And.NotContain("Hearing on locks")
            .And.Contain("This is the first version");
        (await visitor.GetAsync(Page + "/versions/1")).StatusCode.Should().Be(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Withdrawing_needs_a_reason_something_published_and_the_permission()
    {
        var withdraw = new WithdrawRecord("plan", "waters", "2026-spring", "A mistake");
        (await app.Act(withdraw)).Refusals.Should().ContainSingle(r => r.Code == "publishing.record.not-found");
        await app.Do(new PublishIt(First));
        (await app.Act(withdraw with { Reason = " " })).Refusals.Should().ContainSingle(r => r.Code == "publishing.reason-missing");
        (await app.Act(withdraw, Viewer.Nobody)).Refusals.Should().ContainSingle(r => r.Kind == RefusalKind.Forbidden);
    }

    [Fact]
    public async Task What_is_published_never_changes()
    {
        await app.Do(new PublishIt(First));
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.Do(new PublishIt(Second with { Number = 1 })));
        (await Read(Page)).Should().Contain("Hearing on locks");
    }

    [Fact]
    public async Task A_feed_names_each_publication()
    {
        await app.Do(new PublishIt(First));
        await app.Do(new PublishIt(Second));
        var feed = System.Xml.Linq.XDocument.Parse(await Read("/az/committees/waters/feed.atom"));
        System.Xml.Linq.XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Root!.Elements(atom + "entry")
            .Select(e => e.Element(atom + "title")!.Value)
            .Should()
            .Equal(
                "Daxili sular komitəsi: iş planı, 2026-cı ilin yaz sessiyası, variant 2",
                "Daxili sular komitəsi: iş planı, 2026-cı ilin yaz sessiyası, variant 1"
            );
    }

    [Theory]
    [InlineData("/xx/")]
    [InlineData("/en/committees/nobody")]
    [InlineData("/en/committees/waters/drafts/2026-spring/versions/1/changes")]
    [InlineData("/api/v1/public/drafts/waters/2026-spring")]
    [InlineData("/en/committees/nobody/feed.atom")]
    public async Task Where_nothing_is_published_nothing_is_found(string address)
    {
        await app.Do(new PublishIt(First));
        (await visitor.GetAsync(address)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }
}

public sealed class PublicSideOnSqlite() : PublicSideTests(Store.Sqlite);

public sealed class PublicSideOnPostgreSql() : PublicSideTests(Store.PostgreSql);
