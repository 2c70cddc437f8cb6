using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Comitia.Access.Rules;
using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>How many tries a minute pass the doors: signing in, one-time links. Settable, for an office whose many people share an address.</summary>
public sealed record DoorLimits
{
    /// <summary>From one network address (of IPv6, one /64).</summary>
    public int PerAddress { get; init; } = 60;

    /// <summary>For one account name, whoever tries, known or not.</summary>
    public int PerName { get; init; } = 10;
}

/// <summary>Slows down who tries too often, before any password is compared. Each process counts for itself; the pause of an account is kept in the store.</summary>
internal sealed class Doors(DoorLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses = Limiter(limits.PerAddress);
    private readonly PartitionedRateLimiter<string> names = Limiter(limits.PerName);

    public bool LetsThrough(HttpContext context, string? name = null)
    {
        using var byAddress = addresses.AttemptAcquire(Network(context.Connection.RemoteIpAddress));
        if (!byAddress.IsAcquired)
        {
            return false;
        }

        if (name is null)
        {
            return true;
        }

        using var byName = names.AttemptAcquire(EmailAddress.Key(name.Length > EmailAddress.Longest ? name[..EmailAddress.Longest] : name));
        return byName.IsAcquired;
    }

    public void Dispose()
    {
        addresses.Dispose();
        names.Dispose();
    }

    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !IPAddress.IsLoopback(address)
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    private static PartitionedRateLimiter<string> Limiter(int perMinute) =>
        PartitionedRateLimiter.Create<string, string>(key =>
            RateLimitPartition.GetSlidingWindowLimiter(
                key,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = perMinute,
                    Window = TimeSpan.FromMinutes(1),
                    SegmentsPerWindow = 6,
                    QueueLimit = 0,
                }
            )
        );
}
