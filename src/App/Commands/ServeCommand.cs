using System.CommandLine;
using Comitia.Access.Contracts;
using Comitia.App.Hosting;
using Comitia.Kernel.Storage;

namespace Comitia.App.Commands;

/// <summary><c>comitia serve</c>: the web host.</summary>
internal static class ServeCommand
{
    public static Command Make()
    {
        var data = CommonOptions.Data();
        var urls = CommonOptions.Urls();
        var command = new Command("serve", "Starts the web server (the default).") { data, urls };
        var options = new WebOptions(command);
        command.SetAction(
            (parsed, ct) =>
            {
                var settings = HostSettings.From(parsed.GetValue(data), parsed.GetValue(urls));
                var web = options.Read(parsed);
                return web.Ok ? Serve(settings with { Web = web.Value }, ct) : WebOptions.Misused(web.Refusals, settings);
            }
        );
        return command;
    }

    public static Task<int> Serve(HostSettings settings, CancellationToken ct) =>
        Prepared.Run(settings, new Answer(json: false), (app, _) => Serve(app, settings, ct), ct);

    private static async Task<int> Serve(WebApplication app, HostSettings settings, CancellationToken ct)
    {
        await app.StartAsync(ct);
        Console.WriteLine($"Comitia listens on {string.Join(", ", app.Urls)} (data in {settings.Data}).");
        if (await app.Services.GetRequiredService<IFirstLink>().Make("en", ct) is { } path)
        {
            Console.WriteLine(
                $"There is no administrator yet. Open this address once, within a day, to become the first: {app.Urls.First()}{path}"
            );
        }

        _ = Resting.Watch(app.Services.GetRequiredService<IEngine>(), app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
