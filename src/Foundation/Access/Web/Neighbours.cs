using Comitia.Access.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging;

namespace Comitia.Access.Web;

/// <summary>
/// Says once in the log that somebody who is not trusted speaks for others: the sign of a proxy that the settings do not name, behind
/// which all visitors are one. Nothing is taken from what it says.
/// </summary>
internal sealed partial class Neighbours(RequestDelegate next, TrustedProxies trusted, ILogger<Neighbours> log)
{
    private int told;

    /// <summary>Without a trusted neighbour nothing is taken over: with empty lists the framework would believe everybody.</summary>
    public static void Configure(ForwardedHeadersOptions options, TrustedProxies trusted)
    {
        options.ForwardedHeaders =
            trusted.Networks.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null; // a chain of proxies is followed as far as it is trusted
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in trusted.Networks)
        {
            options.KnownIPNetworks.Add(network);
        }
    }

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (
            told == 0
            && (
                headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
                || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName)
            )
            && !trusted.Include(context.Connection.RemoteIpAddress)
            && Interlocked.Exchange(ref told, 1) == 0
        )
        {
            Untrusted(log, context.Connection.RemoteIpAddress?.ToString() ?? "unknown");
        }

        return next(context);
    }

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "A request from {Address} came with X-Forwarded headers, which are ignored: it is no trusted proxy. If your proxy stands there, name it in COMITIA_TRUSTED_PROXIES. This is said once."
    )]
    private static partial void Untrusted(ILogger log, string address);
}
