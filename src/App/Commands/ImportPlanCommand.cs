using System.CommandLine;
using System.Text.Json.Nodes;
using Comitia.App.Hosting;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
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
        var committee = new Option<string?>("--committee") { Description = "The committee's code (default: the one that the text names)." };
        var session = new Option<string?>("--session") { Description = "The session's code (default: the one that the text names)." };
        var change = new Option<bool>("--change") { Description = "Items that are there already become what the text says of them." };
        var data = CommonOptions.Data();
        var json = CommonOptions.Json();
        var command = new Command("plan", "Takes a work plan out of a text.") { file, dryRun, committee, session, change, data, json };
        command.SetAction(
            (parsed, ct) =>
                Run(
                    new Wish(
                        parsed.GetValue(file)!,
                        parsed.GetValue(dryRun),
                        parsed.GetValue(committee),
                        parsed.GetValue(session),
                        parsed.GetValue(change)
                    ),
                    HostSettings.From(parsed.GetValue(data), quiet: true),
                    new Answer(parsed.GetValue(json)),
                    ct
                )
        );
        return command;
    }

    private static async Task<int> Run(Wish wish, HostSettings settings, Answer answer, CancellationToken ct)
    {
        if (!File.Exists(wish.Path))
        {
            return await answer.Usage(
                System.IO.Directory.Exists(wish.Path) ? $"{wish.Path} is a folder; name a file in it." : $"{wish.Path} is not there."
            );
        }

        var withoutDatabase = wish.DryRun && settings.PostgreSql is null && !File.Exists(settings.SqliteFile);
        return await Prepared.Run(
            settings,
            answer,
            (app, services) => Read(wish, withoutDatabase, answer, app, services, ct),
            ct,
            prepare: !withoutDatabase
        );
    }

    private static async Task<int> Read(
        Wish wish,
        bool withoutDatabase,
        Answer answer,
        WebApplication app,
        IServiceProvider services,
        CancellationToken ct
    )
    {
        var import = services.GetRequiredService<IPlanImport>();
        await using var stream = File.OpenRead(wish.Path);
        var read = await import.Read(stream, wish.Path, withoutDatabase, ct);
        if (!read.Try(out var preview))
        {
            return await answer.Refused(read.Refusals, app.Services, wish.DryRun ? NoPlan() : null);
        }

        // A dry run shows what the text holds even where that belongs nowhere yet; a code that was given must be one that is here.
        var isAsked = !wish.DryRun || (!withoutDatabase && (wish.Committee ?? wish.Session) is not null);
        var found = isAsked ? await import.Place(preview, wish.Committee, wish.Session, ct) : default;
        if (wish.DryRun)
        {
            var unknown = found.Refusals.Where(r => r.Code.EndsWith(".unknown", StringComparison.Ordinal)).ToList();
            return unknown.Count > 0
                ? await answer.Refused(unknown, app.Services, NoPlan())
                : await answer.Done(
                    preview.Json,
                    () => $"{preview.Items} items for {preview.Committee ?? "?"}, {preview.Session ?? "?"}. Nothing was written."
                );
        }

        if (!found.Try(out var place))
        {
            return await answer.Refused(found.Refusals, app.Services);
        }

        var asked = new Asked(Operators.CommandLine, Lane: Lane.Bulk);
        var result = await import.Apply(preview, place.Committee.Id, place.Session.Id, wish.Change, asked, ct);
        return result.Try(out var done)
            ? await answer.Done(
                new
                {
                    plan = done.Plan,
                    committee = place.Committee.Code,
                    session = place.Session.Code,
                    read = place.Read,
                    added = done.Added,
                    skipped = done.Skipped,
                    changed = done.Changed,
                    differing = done.Differing,
                },
                () => Into(place) + Sentence(done)
            )
            : await answer.Refused(result.Refusals, app.Services);
    }

    private static string Into(PlanPlace place) =>
        $"Plan of {Named(place.Committee.Name)} for {Named(place.Session.Title)}"
        + place.Read switch
        {
            [] => ". ",
            [var one] => $" (the {one} as read in the text). ",
            _ => " (both as read in the text). ",
        };

    private static string Named(LocalText name) => name.In("en").Text;

    /// <summary>A text without a plan has no items, under the names a plan has.</summary>
    private static JsonObject NoPlan() =>
        new()
        {
            ["committee"] = null,
            ["session"] = null,
            ["language"] = null,
            ["items"] = new JsonArray(),
            ["cues"] = new JsonArray(),
        };

    private static string Sentence(PlanImported done) =>
        $"{done.Added} items added, {done.Changed} changed, {done.Skipped} were there already."
        + (
            done.Differing == 0
                ? ""
                : $" {done.Differing} of those say something else in the text: see them on the import page, or give --change."
        );

    /// <summary>What the command line asks for.</summary>
    private sealed record Wish(string Path, bool DryRun, string? Committee, string? Session, bool Change);
}
