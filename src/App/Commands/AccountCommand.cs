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
        var committee = PaperOptions.Committee();
        var session = PaperOptions.Session();
        var format = PaperOptions.Format("json, md or docx.");
        var language = PaperOptions.Language("az or en.");
        var output = PaperOptions.Output();
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
                        return result.Try(out var file)
                            ? await PaperOptions.Put(file.Content, parsed.GetValue(output), ct)
                            : await new Answer(json: false).Refused(result.Refusals, app.Services);
                    },
                    ct
                )
        );
        return command;
    }
}
