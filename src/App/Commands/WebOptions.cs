using System.CommandLine;
using Comitia.App.Hosting;
using Comitia.Kernel.Results;

namespace Comitia.App.Commands;

/// <summary>The options of <see cref="WebSettings"/>, for the commands that serve the web and the one that examines it.</summary>
internal sealed class WebOptions
{
    private readonly Option<string?> proxies = new("--trusted-proxies")
    {
        Description =
            "Addresses and networks of the proxies that are believed about visitors' addresses and https, separated by commas (default: COMITIA_TRUSTED_PROXIES, else none).",
    };

    private readonly Option<string?> perAddress = new("--tries-per-address")
    {
        Description = "How many tries pass the doors from one address (default: COMITIA_TRIES_PER_ADDRESS, else 60).",
    };

    private readonly Option<string?> perName = new("--tries-per-name")
    {
        Description = "How many tries pass the doors for one account name (default: COMITIA_TRIES_PER_NAME, else 10).",
    };

    private readonly Option<string?> minutes = new("--tries-minutes")
    {
        Description = "In how many minutes so many tries pass (default: COMITIA_TRIES_MINUTES, else 1).",
    };

    public WebOptions(Command command)
    {
        command.Options.Add(proxies);
        command.Options.Add(perAddress);
        command.Options.Add(perName);
        command.Options.Add(minutes);
    }

    public Result<WebSettings> Read(ParseResult parsed) =>
        WebSettings.From(parsed.GetValue(proxies), parsed.GetValue(perAddress), parsed.GetValue(perName), parsed.GetValue(minutes));

    /// <summary>Exit 2 with every reason: a process does not start on settings that were meant otherwise.</summary>
    public static async Task<int> Misused(IReadOnlyList<Refusal> refusals, HostSettings settings)
    {
        await using var app = ComitiaHost.Build(settings); // for its texts
        var say = Answer.Words(app.Services);
        return await new Answer(json: false).Usage(string.Join(Environment.NewLine, refusals.Select(say.Why)));
    }
}
