using System.CommandLine;
using Comitia.App.Hosting;
using Comitia.Meetings.Contracts;

namespace Comitia.App.Commands;

/// <summary><c>comitia minutes MEETING</c>: the minutes of a meeting, on standard output or into a file.</summary>
internal static class MinutesCommand
{
    public static Command Make()
    {
        var meeting = new Argument<string>("meeting") { Description = "The meeting's id, or the name under which it is public." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "md", Description = "docx, md or akn." };
        var language = CommonOptions.Language("az or en.");
        var output = CommonOptions.Output();
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new Command("minutes", "Writes the minutes of a meeting.") { meeting, format, language, output, data, json };
        command.SetAction(
            (parsed, ct) =>
            {
                var answer = new Answer(parsed.GetValue(json));
                return Prepared.Run(
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    answer,
                    async (app, services) =>
                    {
                        if (answer.IsJson && parsed.GetValue(output) is null)
                        {
                            return await answer.Usage("With --json, say --output FILE: minutes are not JSON themselves.");
                        }

                        var result = await services
                            .GetRequiredService<IMeetingOutputs>()
                            .Minutes(
                                parsed.GetValue(meeting)!,
                                parsed.GetValue(format)!,
                                parsed.GetValue(language)!,
                                Operators.CommandLine,
                                ct
                            );
                        return result.Try(out var file)
                            ? await PaperCommand.Put(into => into.WriteAsync(file.Content, ct).AsTask(), parsed.GetValue(output), answer)
                            : await answer.Refused(result.Refusals, app.Services);
                    },
                    ct
                );
            }
        );
        return command;
    }
}
