using System.CommandLine;
using Comitia.App.Hosting;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Plan.Contracts;

namespace Comitia.App.Commands;

/// <summary><c>comitia template</c>: the letterhead that comes with the program, to be edited in Word, and what is wrong with an edited one.</summary>
internal static class TemplateCommand
{
    public static Command Make() =>
        new("template", "Letterheads: take the built-in one, edit it in Word, check it, put it into the data folder.") { Take(), Check() };

    private static Command Take()
    {
        var output = CommonOptions.Output();
        return Over(
            new Command("plan", "Writes the built-in letterhead of a plan.") { output },
            async (letterhead, services, parsed, answer, ct) =>
            {
                await PaperCommand.Put(into => into.WriteAsync(letterhead.BuiltIn(), ct).AsTask(), parsed.GetValue(output), answer);
                var place = services.GetRequiredService<Letterheads>().FileOf(letterhead);
                await Console.Error.WriteLineAsync(Answer.Words(services)["template.place", ("file", place)]);
                return [];
            }
        );
    }

    private static Command Check()
    {
        var json = CommonOptions.Json();
        var file = new Argument<FileInfo>("FILE") { Description = "The edited letterhead, a .docx." };
        return Over(
            new Command("check", "Says what keeps a file from being used as the letterhead of a plan.") { file, json },
            async (letterhead, services, parsed, answer, ct) =>
            {
                var given = parsed.GetValue(file)!;
                if (!given.Exists)
                {
                    return [new Refusal("kernel.file-unusable").With("detail", given.FullName)];
                }

                var faults = Letterheads.Faults(await File.ReadAllBytesAsync(given.FullName, ct), given.FullName, letterhead);
                if (faults.Count == 0)
                {
                    await answer.Done(
                        new { file = given.Name, usable = true },
                        () => Answer.Words(services)["template.good", ("file", given.Name)]
                    );
                }

                return faults;
            },
            json
        );
    }

    /// <summary>The command, over the letterhead in the languages asked for.</summary>
    private static Command Over(
        Command command,
        Func<Letterhead, IServiceProvider, ParseResult, Answer, CancellationToken, Task<IReadOnlyList<Refusal>>> work,
        Option<bool>? json = null
    )
    {
        var (language, data) = (CommonOptions.Language("az or en, or both to stand side by side."), CommonOptions.Data());
        command.Options.Add(language);
        command.Options.Add(data);
        command.SetAction(
            (parsed, ct) =>
            {
                var answer = new Answer(json is not null && parsed.GetValue(json));
                return Run(
                    parsed.GetValue(data),
                    parsed.GetValue(language)!,
                    answer,
                    (letterhead, services) => work(letterhead, services, parsed, answer, ct),
                    ct
                );
            }
        );
        return command;
    }

    /// <summary>Needs no database: a letterhead can be made before there is one.</summary>
    private static Task<int> Run(
        string? data,
        string language,
        Answer answer,
        Func<Letterhead, IServiceProvider, Task<IReadOnlyList<Refusal>>> work,
        CancellationToken ct
    ) =>
        Prepared.Run(
            HostSettings.From(data, quiet: true),
            answer,
            async (app, services) =>
            {
                var outputs = services.GetRequiredService<IPlanOutputs>();
                var languages = outputs.Languages(language);
                var refusals = languages.All(services.GetRequiredService<TextBook>().Knows)
                    ? await work(outputs.Letterhead(languages), services)
                    : [new Refusal("plan.no-language", Field: "language").With("language", language)];
                return refusals.Count == 0 ? 0 : await answer.Refused(refusals, app.Services);
            },
            ct,
            prepare: false
        );
}
