using System.CommandLine;
using Comitia.Access.Contracts;
using Comitia.App.Hosting;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary><c>comitia doctor</c>: what is configured, what is missing, what is unsafe. Exit 1 where something needs a hand.</summary>
internal static class DoctorCommand
{
    private sealed record Finding(string Name, string Value, string? Advice);

    public static Command Make()
    {
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("doctor", "Says what is configured, missing or unsafe.") { data, json };
        command.SetAction(
            async (parsed, ct) =>
            {
                var settings = HostSettings.From(parsed.GetValue(data), quiet: true);
                await using var app = ComitiaHost.Build(settings);
                var findings = await Examine(app.Services, settings, ct);
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

    private static async Task<List<Finding>> Examine(IServiceProvider services, HostSettings settings, CancellationToken ct)
    {
        var found = new List<Finding> { new("data", settings.Data, null) };
        if (settings.PostgreSql is null && !File.Exists(settings.SqliteFile))
        {
            found.Add(new Finding("database", "not there yet", "Start the program once: ./do start"));
            return found;
        }

        var book = services.GetRequiredService<ModelBook>();
        found.AddRange(
            (await book.Engine.Facts(ct)).Select(f => new Finding(
                f.Name,
                f.Value,
                f is ("integrity", not "ok") ? "The database is damaged: restore the last backup." : null
            ))
        );
        var pending = await book.Engine.Pending(book, ct);
        found.Add(
            new Finding(
                "migrations waiting",
                pending.Count.ToString(System.Globalization.CultureInfo.InvariantCulture),
                pending.Count > 0 ? "They are applied when the program starts." : null
            )
        );
        if (pending.Count == 0)
        {
            var texts = services.GetRequiredService<TextBook>();
            var facts = await services.GetRequiredService<AccessDoctor>().Facts(ct);
            found.AddRange(facts.Select(f => new Finding(f.Name, f.Value, f.Advice is null ? null : texts.Say("en", f.Advice))));
        }

        return found;
    }
}
