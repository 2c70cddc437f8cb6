using System.Net;
using Comitia.Access.Contracts;
using Comitia.Kernel.Viewers;
using Comitia.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Tests;

/// <summary>The way into a fresh installation, once per engine.</summary>
public abstract class FirstAdministratorTests(Store store) : IAsyncLifetime
{
    private RunningApp app = null!;

    public async ValueTask InitializeAsync() => app = await RunningApp.Start(store);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_link_makes_an_administrator_who_is_signed_in()
    {
        var path = await Link();
        var visitor = app.Visitor();
        var made = await visitor.Fill(path!, Answers());
        made.Headers.Location!.OriginalString.Should().Be("/az/desk/installation");
        (await visitor.GetAsync("/az/desk/installation")).StatusCode.Should().Be(HttpStatusCode.OK);
        (await visitor.GetAsync("/az/desk/users")).StatusCode.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_link_opens_once_and_no_other_is_made_then()
    {
        var path = await Link();
        await app.Visitor().Fill(path!, Answers());
        (await app.Visitor().GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await Link()).Should().BeNull();
    }

    [Fact]
    public async Task Of_two_who_open_the_link_at_once_one_becomes_administrator()
    {
        var path = (await Link())!;
        var answers = await Task.WhenAll(
            app.Visitor().Fill(path, Answers("one@parliament.example")),
            app.Visitor().Fill(path, Answers("two@parliament.example"))
        );
        answers.Count(a => a.StatusCode == HttpStatusCode.Redirect).Should().Be(1);
        (await app.Services.GetRequiredService<AccessDoctor>().Facts()).Should().Contain(f => f.Name == "administrators" && f.Value == "1");
    }

    [Fact]
    public async Task A_link_of_an_earlier_start_or_an_earlier_day_does_not_open()
    {
        var first = await Link();
        var second = await Link();
        (await app.Visitor().GetAsync(first)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await app.Visitor().GetAsync(second)).StatusCode.Should().Be(HttpStatusCode.OK);
        app.Clock.AdvanceHours(24);
        (await app.Visitor().GetAsync(second)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_cannot_be_taken_is_said_beside_its_field_and_the_link_stays_open()
    {
        var path = (await Link())!;
        var answer = await app.Visitor()
            .Fill(
                path,
                new(StringComparer.Ordinal)
                {
                    ["Name"] = "Rauf",
                    ["Email"] = "rauf",
                    ["Password"] = "qısa",
                    ["Repeated"] = "qısa",
                }
            );
        answer.StatusCode.Should().Be(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        page.Should().Contain("id=\"Password-error\"").And.Contain("Ən azı 12 işarədən ibarət parol yazın.").And.Contain("value=\"Rauf\"");
        page.Should().Contain("id=\"Email-error\"", "all that is wrong is said at once");
        answer = await app.Visitor().Fill(path, Answers("rauf"));
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()).Should().Contain("id=\"Email-error\"");
        (await app.Visitor().Fill(path, Answers())).StatusCode.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Only_the_program_itself_opens_the_way_in()
    {
        var (_, hash) = Rules.OneTimeSecret.New();
        (await app.Act(new Actions.OpenFirstLink(hash), Viewer.Nobody)).Ok.Should().BeFalse();
    }

    private Task<string?> Link() => app.Services.GetRequiredService<IFirstLink>().Make("az");

    private static Dictionary<string, string> Answers(string email = "first@parliament.example") =>
        new(StringComparer.Ordinal)
        {
            ["Name"] = "Rauf",
            ["Email"] = email,
            ["Password"] = People.Password,
            ["Repeated"] = People.Password,
        };
}

public sealed class FirstAdministratorOnSqlite() : FirstAdministratorTests(Store.Sqlite);

public sealed class FirstAdministratorOnPostgreSql() : FirstAdministratorTests(Store.PostgreSql);
