using System.CommandLine;
using System.Globalization;
using Comitia.Access.Contracts;
using Comitia.App.Hosting;
using Comitia.Documents.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;

namespace Comitia.App.Commands;

/// <summary><c>comitia doctor</c>: what is configured, what is missing, what is unsafe. It changes nothing. Exit 1 where something needs a hand.</summary>
internal static class DoctorCommand
{
    public static Command Make()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("doctor", "Says what is configured, missing or unsafe.") { data, json };
        var options = new WebOptions(command);
        command.SetAction(
            async (parsed, ct) =>
            {
                var settings = HostSettings.From(parsed.GetValue(data), quiet: true);
                await using var app = ComitiaHost.Build(settings);
                var findings = await Examine(app.Services, settings, options.Read(parsed), ct);
                var ill = findings.Any(f => f.Advice is not null);
                await new Answer(parsed.GetValue(json)).Done(
                    new { healthy = !ill, findings },
                    () =>
                        string.Join(
                            '\n',
                            findings.Select(f =>
                                $"{(f.Advice is null ? "ok " : "!! ")} {f.Name}: {f.Value}{(f.Advice is null ? "" : " - " + f.Advice)}"
                            )
                        )
                );
                return ill ? 1 : 0;
            }
        );
        return command;
    }

    private static async Task<List<Finding>> Examine(
        IServiceProvider services,
        HostSettings settings,
        Result<WebSettings> web,
        CancellationToken ct
    )
    {
        var say = Answer.Words(services);
        var found = DataFolder.Examine(settings, say);
        found.AddRange(Doorway.Examine(web, say));
        found.AddRange(OwnLetterheads(services, say));
        if (settings.PostgreSql is null && !File.Exists(settings.SqliteFile))
        {
            found.Add(new Finding("database", "-", say["doctor.not-there"]));
            return found;
        }

        var engine = services.GetRequiredService<IEngine>();
        try
        {
            await Database(services, engine, found, say, ct);
        }
        catch (Exception exception) when (Prepared.Explain(engine, exception) is { } refusal)
        {
            found.Add(new Finding("database", engine.Name, say.Why(refusal)));
        }

        return found;
    }

    /// <summary>The office's own letterheads, each with the first thing that keeps it from being used.</summary>
    private static IEnumerable<Finding> OwnLetterheads(IServiceProvider services, Say say)
    {
        using var scope = services.CreateScope();
        var outputs = scope.ServiceProvider.GetRequiredService<IPlanOutputs>();
        var folder = services.GetRequiredService<Letterheads>();
        foreach (var asked in outputs.Languages("both").Append("both"))
        {
            var letterhead = outputs.Letterhead(outputs.Languages(asked));
            var file = folder.FileOf(letterhead);
            if (File.Exists(file))
            {
                var found = folder.Find(letterhead);
                yield return new Finding("letterhead", file, found.Ok ? null : say.Why(found.Refusals[0]));
            }
        }
    }

    private static async Task Database(IServiceProvider services, IEngine engine, List<Finding> found, Say say, CancellationToken ct)
    {
        var book = services.GetRequiredService<ModelBook>();
        found.AddRange(
            (await engine.Facts(ct)).Select(f => new Finding(f.Name, f.Value, f is ("integrity", not "ok") ? say["doctor.damaged"] : null))
        );
        var pending = await engine.Pending(book, ct);
        found.Add(
            new Finding(
                "migrations waiting",
                pending.Count.ToString(CultureInfo.InvariantCulture),
                pending.Count > 0 ? say["doctor.pending"] : null
            )
        );
        if (pending.Count == 0)
        {
            var facts = await services.GetRequiredService<AccessDoctor>().Facts(ct);
            found.AddRange(facts.Select(f => new Finding(f.Name, f.Value, f.Advice is null ? null : say[f.Advice])));
        }
    }
}

/// <summary>One line of the doctor's; the advice is null where all is well.</summary>
internal sealed record Finding(string Name, string Value, string? Advice);
