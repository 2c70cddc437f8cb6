using System.CommandLine;
using Comitia.App.Hosting;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;

namespace Comitia.App.Commands;

/// <summary><c>comitia plan</c>: the plan of a session as DOCX, XLSX, Markdown or JSON, on standard output or into a file.</summary>
internal static class PlanCommand
{
    public static Command Make()
    {
        var committee = PaperOptions.Committee();
        var session = PaperOptions.Session();
        var format = PaperOptions.Format("json, md, docx or xlsx.");
        var language = PaperOptions.Language("az or en, or both to stand side by side.");
        var output = PaperOptions.Output();
        var data = CommonOptions.Data();
        var command = new Command("plan", "Writes the plan of a session.") { committee, session, format, language, output, data };
        command.SetAction(
            (parsed, ct) =>
                Prepared.Run(
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    new Answer(json: false),
                    async (app, services) =>
                    {
                        var asked = parsed.GetValue(language)!;
                        var result = await services
                            .GetRequiredService<IPlanOutputs>()
                            .Write(
                                parsed.GetValue(committee)!,
                                parsed.GetValue(session)!,
                                parsed.GetValue(format)!,
                                asked == "both" ? [.. services.GetRequiredService<TextBook>().Languages.Select(l => l.Code)] : [asked],
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
