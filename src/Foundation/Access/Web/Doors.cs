using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Comitia.Access.Contracts;
using Comitia.Access.Rules;
using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>Slows down who tries too often, before any password is compared. Each process counts for itself; the pause of an account is kept in the store.</summary>
internal sealed class Doors(DoorLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<string> addresses = Limiter(limits.PerAddress, limits.Minutes);
    private readonly PartitionedRateLimiter<string> names = Limiter(limits.PerName, limits.Minutes);

    /// <summary>How long whoever was turned away waits at most.</summary>
    public int Minutes => limits.Minutes;

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

    private static PartitionedRateLimiter<string> Limiter(int tries, int minutes) =>
        PartitionedRateLimiter.Create<string, string>(key =>
            RateLimitPartition.GetSlidingWindowLimiter(
                key,
                _ => new SlidingWindowRateLimiterOptions
                {
                    PermitLimit = tries,
                    Window = TimeSpan.FromMinutes(minutes),
                    SegmentsPerWindow = 6,
                    QueueLimit = 0,
                }
            )
        );
}
