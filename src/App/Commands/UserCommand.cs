using System.CommandLine;
using Comitia.Access.Contracts;
using Comitia.App.Hosting;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary><c>comitia user add</c>: an account with its first role; without a password it answers a one-time link to set one.</summary>
internal static class UserCommand
{
    public static Command Make()
    {
        var email = new Option<string>("--email") { Required = true, Description = "The address one signs in with." };
        var name = new Option<string>("--name") { Required = true, Description = "The name others see." };
        var language = new Option<string>("--language") { DefaultValueFactory = _ => "en", Description = "az or en." };
        var role = new Option<string?>("--role") { Description = "administrator, clerk, chair, member, adviser or observer." };
        var body = new Option<string?>("--body") { Description = "The code of the body in which the role holds." };
        var password = new Option<bool>("--password-stdin") { Description = "Reads the password from standard input." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var add = new Command("add", "Adds an account.") { email, name, language, role, body, password, data, json };
        add.SetAction(
            (parsed, ct) =>
                Prepared.Run(
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    new Answer(parsed.GetValue(json)),
                    async (app, services) =>
                    {
                        var answer = new Answer(parsed.GetValue(json));
                        string? place = null;
                        if (parsed.GetValue(body) is { } code)
                        {
                            if (await services.GetRequiredService<IDirectory>().Body(code, ct) is not { } found)
                            {
                                return await answer.Refused([Refusal.NotFound("directory.body")], app.Services);
                            }

                            place = BodyScope.Of(found.Id);
                        }

                        var secret = parsed.GetValue(password) ? (await Console.In.ReadLineAsync(ct))?.Trim() : null;
                        var account = new NewAccount(
                            parsed.GetValue(email)!,
                            parsed.GetValue(name)!,
                            parsed.GetValue(language)!,
                            parsed.GetValue(role),
                            place
                        );
                        var accounts = services.GetRequiredService<IAccounts>();
                        var result = await accounts.Add(account, secret, new Asked(Operators.CommandLine), ct);
                        return result.Try(out var added)
                            ? await answer.Done(
                                new { account = added.Account, link = added.LinkPath },
                                () =>
                                    added.LinkPath is null
                                        ? "The account is added."
                                        : $"The account is added. Its owner sets a password at {added.LinkPath} (once)."
                            )
                            : await answer.Refused(result.Refusals, app.Services);
                    },
                    ct
                )
        );
        return new Command("user", "Accounts.") { add };
    }
}
