using Comitia.Access.Contracts;
using Comitia.Kernel.Results;

namespace Comitia.App.Hosting;

/// <summary>What only a process that serves the web needs to know: whose word about visitors is believed, and how many tries pass the doors.</summary>
public sealed record WebSettings
{
    public TrustedProxies Proxies { get; init; } = TrustedProxies.None;

    public DoorLimits Doors { get; init; } = new();

    /// <summary>Settings from the command line, else the environment, else the habits. Refuses each that is malformed, all at once.</summary>
    public static Result<WebSettings> From(string? proxies, string? perAddress, string? perName, string? minutes)
    {
        var trusted = TrustedProxies.Read(proxies ?? Environment.GetEnvironmentVariable("COMITIA_TRUSTED_PROXIES"));
        var doors = DoorLimits.Read(
            perAddress ?? Environment.GetEnvironmentVariable("COMITIA_TRIES_PER_ADDRESS"),
            perName ?? Environment.GetEnvironmentVariable("COMITIA_TRIES_PER_NAME"),
            minutes ?? Environment.GetEnvironmentVariable("COMITIA_TRIES_MINUTES")
        );
        return trusted.Ok && doors.Ok
            ? new WebSettings { Proxies = trusted.Value, Doors = doors.Value }
            : Result<WebSettings>.Refused([.. trusted.Refusals, .. doors.Refusals]);
    }
}
