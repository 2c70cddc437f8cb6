using System.CommandLine;
using Comitia.Account.Contracts;
using Comitia.App.Hosting;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;

namespace Comitia.App.Commands;

/// <summary><c>comitia plan</c> and <c>comitia account</c>: a paper of a committee's session, on standard output or into a file.</summary>
internal static class PaperCommand
{
    /// <summary>Which paper is asked for, in the words of the command line.</summary>
    private sealed record Wish(string Committee, string Session, string Format, string Language);

    public static Command Plan() =>
        Make(
            "plan",
            "Writes the plan of a session.",
            "json, md, docx or xlsx.",
            "az or en, or both to stand side by side.",
            (services, wish, ct) =>
            {
                var outputs = services.GetRequiredService<IPlanOutputs>();
                var languages = outputs.Languages(wish.Language);
                return outputs.Write(wish.Committee, wish.Session, wish.Format, languages, Operators.CommandLine, ct);
            }
        );

    public static Command Account() =>
        Make(
            "account",
            "Writes the account of a session.",
            "json, md or docx.",
            "az or en.",
            (services, wish, ct) =>
                services
                    .GetRequiredService<IAccountOutputs>()
                    .Write(wish.Committee, wish.Session, wish.Format, wish.Language, Operators.CommandLine, ct)
        );

    private static Command Make(
        string name,
        string what,
        string formats,
        string languages,
        Func<IServiceProvider, Wish, CancellationToken, Task<Result<PaperFile>>> write
    )
    {
        var committee = new Option<string>("--committee") { Required = true, Description = "The committee's code." };
        var session = new Option<string>("--session") { Required = true, Description = "The session's code." };
        var format = new Option<string>("--format") { DefaultValueFactory = _ => "json", Description = formats };
        var language = CommonOptions.Language(languages);
        var output = CommonOptions.Output();
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var command = new Command(name, what) { committee, session, format, language, output, data, json };
        command.SetAction(
            (parsed, ct) =>
            {
                var answer = new Answer(parsed.GetValue(json));
                return Prepared.Run(
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    answer,
                    async (app, services) =>
                    {
                        if (answer.IsJson && parsed.GetValue(format) != "json" && parsed.GetValue(output) is null)
                        {
                            return await answer.Usage("With --json, say --output FILE for a paper that is not JSON itself.");
                        }

                        var wish = new Wish(
                            parsed.GetValue(committee)!,
                            parsed.GetValue(session)!,
                            parsed.GetValue(format)!,
                            parsed.GetValue(language)!
                        );
                        var result = await write(services, wish, ct);
                        return result.Try(out var file)
                            ? await Put(into => into.WriteAsync(file.Content, ct).AsTask(), parsed.GetValue(output), answer)
                            : await answer.Refused(result.Refusals, app.Services);
                    },
                    ct
                );
            }
        );
        return command;
    }

    /// <summary>Writes the paper into the file that was named, and with <c>--json</c> says so; else to standard output.</summary>
    public static async Task<int> Put(Func<Stream, Task> write, string? path, Answer answer)
    {
        await using (var into = path is not null ? File.Create(path) : Console.OpenStandardOutput())
        {
            await write(into);
        }

        return answer.IsJson && path is not null
            ? await answer.Done(new { file = path, bytes = new FileInfo(path).Length }, () => path)
            : 0;
    }
}
