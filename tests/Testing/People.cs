using Comitia.Access.Contracts;
using Comitia.Kernel.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Testing;

/// <summary>People of a test's world who can sign in.</summary>
public static class People
{
    public const string Password = "nine quiet grey herons";

    /// <summary>Makes an account with the usual password, and gives it a role over a scope (empty: everywhere).</summary>
    public static async Task<AccountId> Account(
        this RunningApp app,
        string email,
        string? role = null,
        string? scope = null,
        string language = "en"
    )
    {
        var name = email.Split('@')[0];
        var added = await app
            .Services.GetRequiredService<IAccounts>()
            .Add(new NewAccount(email, name, language, role, scope), Password, new Asked(RunningApp.Operator));
        return added.Ok ? added.Value.Account : throw new InvalidOperationException("Refused: " + string.Join(", ", added.Refusals));
    }

    /// <summary>A visitor who has signed in through the page.</summary>
    public static async Task<HttpClient> SignedIn(this RunningApp app, string email, string password = Password)
    {
        var visitor = app.Visitor();
        var answer = await visitor.Fill("/en/sign-in", new(StringComparer.Ordinal) { ["Email"] = email, ["Password"] = password });
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect
            ? visitor
            : throw new InvalidOperationException($"{email} was not let in: {answer.StatusCode}.");
    }
}
