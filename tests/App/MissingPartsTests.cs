using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Comitia.App.Api;
using Comitia.Testing;

namespace Comitia.App.Tests;

/// <summary>A program outside that leaves something out is told what, and nothing breaks.</summary>
public sealed class MissingPartsTests
{
    private sealed record Inner(string Name, string? Note);

    private sealed record Input(Inner First, IReadOnlyList<Inner> Rest, string? Free = null, IReadOnlyList<string?>? Loose = null);

    [Fact]
    public void A_whole_input_lacks_nothing() =>
        MissingParts.First(new Input(new Inner("a", null), [new Inner("b", null)])).Should().BeNull();

    [Fact]
    public void What_is_left_out_is_named_with_the_way_to_it()
    {
        MissingParts.First(new Input(null!, [])).Should().Be("first");
        MissingParts.First(new Input(new Inner("a", null), [new Inner("b", null), new Inner(null!, "c")])).Should().Be("rest[1].name");
    }

    [Fact]
    public void A_hole_in_a_list_is_named_with_its_place_unless_the_list_may_have_holes()
    {
        MissingParts.First(new Input(new Inner("a", null), [new Inner("b", null), null!])).Should().Be("rest[1]");
        MissingParts.First(new Input(new Inner("a", null), [], Loose: [null])).Should().BeNull();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"plan":"019cadfd890077319dba0ada71f09192","items":null,"decision":"dropped","reason":null}""")]
    public async Task The_answer_is_a_sentence_and_never_a_fault(string body)
    {
        await using var app = await RunningApp.Start();
        await app.Account("admin@example.org", "administrator", string.Empty);
        using var visitor = await app.SignedIn("admin@example.org");
        var token = (await visitor.GetFromJsonAsync<JsonElement>("/api/v1/token", TestContext.Current.CancellationToken))
            .GetProperty("token")
            .GetString();
        using var message = new HttpRequestMessage(HttpMethod.Post, "/api/v1/actions/plan.decide-items")
        {
            Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json"),
        };
        message.Headers.Add("X-Comitia-Token", token);
        var answer = await visitor.SendAsync(message, TestContext.Current.CancellationToken);
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("The message lacks");
    }
}
