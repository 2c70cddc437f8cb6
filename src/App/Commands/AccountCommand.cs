using System.CommandLine;
using Comitia.Account.Contracts;
using Comitia.App.Hosting;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary><c>comitia account</c>: the account of a session as JSON, Markdown or DOCX, on standard output or into a file.</summary>
internal static class AccountCommand
{
    public static Command Make()
    {
        var committee = new Option<string>("--committee") { Required = true, Description = "The committee's code." };
        var session = new Option<string>("--session") { Required = true, Description = "The session's code." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "json", Description = "json, md or docx." };
        var language = new Option<string>("--language") { DefaultValueFactory = _ => "en", Description = "az or en." };
        var output = new Option<string?>("--output") { Description = "A file to write into." };
        var data = CommonOptions.Data();
        var command = new Command("account", "Writes the account of a session.") { committee, session, format, language, output, data };
        command.SetAction(
            (parsed, ct) =>
                Prepared.Run(
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    new Answer(json: false),
                    async (app, services) =>
                    {
                        var outputs = services.GetRequiredService<IAccountOutputs>();
                        var result = await outputs.Write(
                            parsed.GetValue(committee)!,
                            parsed.GetValue(session)!,
                            parsed.GetValue(format)!,
                            parsed.GetValue(language)!,
                            Operators.CommandLine,
                            ct
                        );
                        if (!result.Try(out var file))
                        {
                            return await new Answer(json: false).Refused(result.Refusals, app.Services);
                        }

                        await using var into = parsed.GetValue(output) is { } path ? File.Create(path) : Console.OpenStandardOutput();
                        await into.WriteAsync(file.Content, ct);
                        return 0;
                    },
                    ct
                )
        );
        return command;
    }
}
