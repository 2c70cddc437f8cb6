using System.CommandLine;
using Comitia.App.Hosting;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary><c>comitia import popolo FILE</c>, <c>comitia import assemblee-nationale DIR</c>, <c>comitia export popolo</c>.</summary>
internal static class DirectoryCommands
{
    public static Command Popolo()
    {
        var file = new Argument<string>("file") { Description = "A Popolo JSON file." };
        var source = new Option<string?>("--source")
        {
            Description = "What names the source for good (default: popolo and the file's name).",
        };
        var language = new Option<string>("--language")
        {
            DefaultValueFactory = _ => "en",
            Description = "The language of names that do not say theirs.",
        };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("popolo", "Imports people, bodies and memberships from Popolo.") { file, source, language, data, json };
        command.SetAction(
            async (parsed, ct) =>
            {
                var path = parsed.GetValue(file)!;
                var answer = new Answer(parsed.GetValue(json));
                if (!File.Exists(path))
                {
                    return await answer.Usage($"{path} is not there.");
                }

                await using var stream = File.OpenRead(path);
                var named = parsed.GetValue(source) ?? "popolo:" + Path.GetFileNameWithoutExtension(path);
                return await Run(
                    parsed.GetValue(data),
                    answer,
                    services =>
                        services
                            .GetRequiredService<IPopoloImport>()
                            .Run(stream, named, parsed.GetValue(language)!, Operators.CommandLine, Progress(), ct),
                    ct
                );
            }
        );
        return command;
    }

    public static Command AssembleeNationale()
    {
        var folder = new Argument<string>("dir") { Description = "A folder with acteurs, organes and reunions as .ndjson.gz." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("assemblee-nationale", "Imports the open data of the French National Assembly.") { folder, data, json };
        command.SetAction(
            async (parsed, ct) =>
            {
                var path = parsed.GetValue(folder)!;
                var answer = new Answer(parsed.GetValue(json));
                return !System.IO.Directory.Exists(path)
                    ? await answer.Usage($"{path} is not there.")
                    : await Run(
                        parsed.GetValue(data),
                        answer,
                        services =>
                            services.GetRequiredService<IAssembleeNationaleImport>().Run(path, Operators.CommandLine, Progress(), ct),
                        ct
                    );
            }
        );
        return command;
    }

    public static Command ExportPopolo()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.Json());
        var output = new Option<string?>("--output") { Description = "A file to write into (default: standard output)." };
        var command = new Command("popolo", "Writes people, bodies and memberships as Popolo JSON.") { data, output, json };
        command.SetAction(
            (parsed, ct) =>
            {
                var answer = new Answer(parsed.GetValue(json));
                return Prepared.Run(
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    answer,
                    (_, services) =>
                        PaperCommand.Put(
                            into => services.GetRequiredService<IPopoloExport>().Write(into, ct),
                            parsed.GetValue(output),
                            answer
                        ),
                    ct
                );
            }
        );
        return command;
    }

    private static Task<int> Run(
        string? data,
        Answer answer,
        Func<IServiceProvider, Task<Result<ImportTally>>> import,
        CancellationToken ct
    ) =>
        Prepared.Run(
            HostSettings.From(data, quiet: true),
            answer,
            async (app, services) =>
            {
                var result = await import(services);
                return result.Try(out var tally)
                    ? await Told(tally, answer, app.Services)
                    : await answer.Refused(result.Refusals, app.Services);
            },
            ct
        );

    private static async Task<int> Told(ImportTally tally, Answer answer, IServiceProvider services)
    {
        var say = new Say(services.GetRequiredService<TextBook>(), "en");
        var facts = tally.Counts.ToDictionary(c => c.Key, c => (object)c.Value, StringComparer.Ordinal);
        facts["created"] = tally.Created;
        facts["changed"] = tally.Changed;
        facts["unchanged"] = tally.Unchanged;
        facts["placeholders"] = tally.Placeholders;
        facts["waiting"] = tally.Waiting;
        facts["rejected"] = tally
            .Rejected.Select(r => new
            {
                where = r.Where,
                code = r.Why.Code,
                sentence = say.Why(r.Why),
            })
            .ToList();
        return await answer.Done(
            facts,
            () => $"{tally.Created} created, {tally.Changed} changed, {tally.Unchanged} unchanged, {tally.Rejected.Count} rejected."
        );
    }

    /// <summary>A line on standard error for each step, at most one a second.</summary>
    private static IProgress<ImportProgress> Progress()
    {
        var last = 0L;
        return new Progress<ImportProgress>(p =>
        {
            if (Environment.TickCount64 - last > 1000)
            {
                last = Environment.TickCount64;
                Console.Error.WriteLine($"{p.Step}: {p.Done} of {p.Of}");
            }
        });
    }
}
