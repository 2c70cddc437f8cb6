using System.CommandLine;
using System.Text.Json.Nodes;
using Comitia.App.Hosting;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;

namespace Comitia.App.Commands;

/// <summary><c>comitia import plan FILE</c>: reads a work plan out of a text; with <c>--dry-run</c> only shows it, else applies it.</summary>
internal static class ImportPlanCommand
{
    public static Command Make()
    {
        var file = new Argument<string>("file") { Description = "A .txt, .md, .docx or .xlsx file." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only show what would be taken; nothing is written." };
        var committee = new Option<string?>("--committee") { Description = "The committee's code." };
        var session = new Option<string?>("--session") { Description = "The session's code." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("plan", "Takes a work plan out of a text.") { file, dryRun, committee, session, data, json };
        command.SetAction(
            (parsed, ct) =>
                Run(
                    parsed.GetValue(file)!,
                    parsed.GetValue(dryRun),
                    (parsed.GetValue(committee), parsed.GetValue(session)),
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    new Answer(parsed.GetValue(json)),
                    ct
                )
        );
        return command;
    }

    /// <summary>A text without a plan has no items, under the names a plan has.</summary>
    private static JsonObject NoPlan() =>
        new()
        {
            ["committee"] = null,
            ["session"] = null,
            ["language"] = null,
            ["items"] = new JsonArray(),
        };

    private static async Task<int> Run(
        string path,
        bool dryRun,
        (string? Committee, string? Session) codes,
        HostSettings settings,
        Answer answer,
        CancellationToken ct
    )
    {
        if (!File.Exists(path))
        {
            return await answer.Usage(
                System.IO.Directory.Exists(path) ? $"{path} is a folder; name a file in it." : $"{path} is not there."
            );
        }

        await using var app = ComitiaHost.Build(settings);
        var withoutDatabase = dryRun && settings.PostgreSql is null && !File.Exists(settings.SqliteFile);
        if (!withoutDatabase)
        {
            await app.Services.Prepare(ct);
        }

        await using var scope = app.Services.CreateAsyncScope();
        var import = scope.ServiceProvider.GetRequiredService<IPlanImport>();
        await using var stream = File.OpenRead(path);
        var read = await import.Read(stream, path, withoutDatabase, ct);
        if (!read.Try(out var preview))
        {
            return await answer.Refused(read.Refusals, app.Services, dryRun ? NoPlan() : null);
        }

        if (dryRun)
        {
            return await answer.Done(
                preview.Json,
                () => $"{preview.Items} items for {preview.Committee ?? "?"}, {preview.Session ?? "?"}. Nothing was written."
            );
        }

        if (codes.Committee is null || codes.Session is null)
        {
            return await answer.Usage("Say --committee CODE and --session CODE, or --dry-run to see what the text holds.");
        }

        var body = await scope.ServiceProvider.GetRequiredService<IDirectory>().Body(codes.Committee, ct);
        var session = await scope.ServiceProvider.GetRequiredService<ISessions>().Find(codes.Session, ct);
        if (body is null || session is null)
        {
            return await answer.Refused([Refusal.NotFound(body is null ? "directory.body" : "session")], app.Services);
        }

        var result = await import.Apply(preview, body.Id, session.Id, new Asked(Operators.CommandLine, Lane: Lane.Bulk), ct);
        return result.Try(out var done)
            ? await answer.Done(
                new
                {
                    plan = done.Plan,
                    added = done.Added,
                    skipped = done.Skipped,
                },
                () => $"{done.Added} items added, {done.Skipped} were there already."
            )
            : await answer.Refused(result.Refusals, app.Services);
    }
}
