using System.CommandLine;
using Comitia.App.Demo;
using Comitia.App.Hosting;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary><c>comitia demo</c>: a fresh data folder with an invented parliament, a session in progress, and the server on it.</summary>
internal static class DemoCommand
{
    public static Command Make()
    {
        var data = CommonOptions.Data();
        var urls = CommonOptions.Urls();
        var only = new Option<bool>("--make-only") { Description = "Makes the data and ends." };
        var command = new Command("demo", "Starts with an invented parliament, to try everything.") { data, urls, only };
        var options = new WebOptions(command);
        command.SetAction(
            (parsed, ct) =>
            {
                var folder = parsed.GetValue(data) ?? Path.Combine(Path.GetTempPath(), "comitia-demo-" + PublicId.New());
                var settings = HostSettings.From(folder, parsed.GetValue(urls)) with { PostgreSql = null };
                var web = options.Read(parsed);
                return web.Ok
                    ? Run(settings with { Web = web.Value }, folder, parsed.GetValue(only), ct)
                    : WebOptions.Misused(web.Refusals, settings);
            }
        );
        return command;
    }

    private static async Task<int> Run(HostSettings settings, string folder, bool only, CancellationToken ct)
    {
        if (File.Exists(settings.SqliteFile))
        {
            await Console.Error.WriteLineAsync(
                $"{folder} holds data already. To open it again: ./do start --data {folder}. For a new demonstration name an empty folder, or none."
            );
            return 1;
        }

        return await Prepared.Run(settings, new Answer(json: false), (app, _) => Run(app, folder, only, ct), ct, adjust: DemoClock.Install);
    }

    private static async Task<int> Run(WebApplication app, string folder, bool only, CancellationToken ct)
    {
        await DemoWorld.Make(app.Services, ct);
        if (only)
        {
            return 0;
        }

        await app.StartAsync(ct);
        Console.WriteLine($"The demonstration runs on {string.Join(", ", app.Urls)} (data in {folder}).");
        Console.WriteLine(
            $"Sign in at {app.Urls.First()}/en/sign-in or {app.Urls.First()}/az/sign-in; the password of all is {DemoWorld.Password}"
        );
        foreach (var (email, what) in DemoWorld.SignIns)
        {
            Console.WriteLine($"  {email, -28} {what}");
        }

        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
