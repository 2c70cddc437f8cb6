using System.Net;
using System.Net.Sockets;
using Comitia.Kernel.Results;

namespace Comitia.Access.Contracts;

/// <summary>
/// The proxies whose word about a visitor's address and about https is believed (X-Forwarded-For and X-Forwarded-Proto). None by default:
/// whoever is believed can claim any address.
/// </summary>
public sealed record TrustedProxies
{
    /// <summary>Nobody is believed: address and scheme are those of the connection itself.</summary>
    public static readonly TrustedProxies None = new([]);

    /// <summary>A network of more addresses than this leaves out is nobody's own: /8 of IPv4, /16 of IPv6.</summary>
    private const int WidestIPv4 = 8;
    private const int WidestIPv6 = 16;

    private TrustedProxies(IReadOnlyList<IPNetwork> networks) => Networks = networks;

    /// <summary>Single addresses are networks of one.</summary>
    public IReadOnlyList<IPNetwork> Networks { get; }

    /// <summary>Those so wide that strangers stand in them, such as 0.0.0.0/0.</summary>
    public IReadOnlyList<IPNetwork> TooWide =>
        [.. Networks.Where(n => n.PrefixLength < (n.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? WidestIPv4 : WidestIPv6))];

    /// <summary>Addresses and networks (10.0.0.0/24, fd00::/64), separated by commas or blanks. Refuses what is neither, by name.</summary>
    public static Result<TrustedProxies> Read(string? text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in (text ?? string.Empty).Split([',', ';', ' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Network(part) is not { } network)
            {
                return new Refusal("access.no-proxy").With("typed", part);
            }

            networks.Add(network);
        }

        return new TrustedProxies([.. networks.Distinct()]);
    }

    public bool Include(IPAddress? address) =>
        address is not null && Networks.Any(n => n.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address));

    public override string ToString() => string.Join(", ", Networks.Select(Written));

    private static string Written(IPNetwork network) =>
        network.PrefixLength == Bits(network.BaseAddress) ? network.BaseAddress.ToString() : network.ToString();

    private static IPNetwork? Network(string text)
    {
        var cut = text.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(cut < 0 ? text : text[..cut], out var address) || !IsWhole(address, cut < 0 ? text : text[..cut]))
        {
            return null;
        }

        var bits = Bits(address);
        if (cut >= 0)
        {
            if (
                !int.TryParse(
                    text[(cut + 1)..],
                    System.Globalization.NumberStyles.None,
                    System.Globalization.CultureInfo.InvariantCulture,
                    out bits
                )
                || bits > Bits(address)
            )
            {
                return null;
            }
        }

        // IPv4 written as IPv6 (RFC 4291, section 2.5.5.2) is compared as what it is.
        return address.IsIPv4MappedToIPv6 && bits < 96 ? null
            : address.IsIPv4MappedToIPv6 ? new IPNetwork(address.MapToIPv4(), bits - 96)
            : new IPNetwork(address, bits);
    }

    /// <summary>The parser takes "10.0.0" and "1" for addresses, and 010 for 8: in a setting they are mistakes.</summary>
    private static bool IsWhole(IPAddress address, string text) =>
        address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.ScopeId == 0
            : string.Equals(address.ToString(), text, StringComparison.Ordinal);

    private static int Bits(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
}
