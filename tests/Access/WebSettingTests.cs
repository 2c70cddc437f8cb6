using System.Net;
using Comitia.Access.Contracts;
using CsCheck;

namespace Comitia.Access.Tests;

/// <summary>How the settings of proxies and doors are read.</summary>
public sealed class WebSettingTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" , ", "")]
    [InlineData("10.0.0.5", "10.0.0.5")]
    [InlineData("10.0.0.5/32;fd00::1/128", "10.0.0.5, fd00::1")]
    [InlineData("10.0.0.77/24, 10.0.0.0/24", "10.0.0.0/24")]
    [InlineData("::ffff:10.0.0.0/104", "10.0.0.0/8")]
    public void Addresses_and_networks_are_read(string? typed, string read) =>
        TrustedProxies.Read(typed).Value.ToString().Should().Be(read);

    [Theory]
    [InlineData("proxy.example")]
    [InlineData("10.0.0")]
    [InlineData("1")]
    [InlineData("010.0.0.1")]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("10.0.0.0/")]
    [InlineData("::/129")]
    [InlineData("::ffff:10.0.0.0/95")]
    [InlineData("fe80::1%1")]
    [InlineData("10.0.0.5:443")]
    public void What_is_neither_is_refused_by_name(string typed)
    {
        var refusal = TrustedProxies.Read("10.0.0.1," + typed).Refusals.Should().ContainSingle().Subject;
        (refusal.Code, refusal.Facts["typed"]).Should().Be(("access.no-proxy", typed));
    }

    [Fact]
    public void A_network_holds_the_addresses_that_share_its_beginning_written_either_way() =>
        Gen.Select(Gen.UInt, Gen.UInt, Gen.Int[0, 32])
            .Sample(
                (network, address, bits) =>
                {
                    var trusted = TrustedProxies.Read($"{Of(network)}/{bits}").Value;
                    var shared = bits == 0 || (network ^ address) >> (32 - bits) == 0;
                    return trusted.Include(Of(address)) == shared && trusted.Include(Of(address).MapToIPv6()) == shared;
                }
            );

    [Fact]
    public void Nobody_is_trusted_by_default() =>
        Gen.UInt.Sample(address => !TrustedProxies.None.Include(Of(address)) && !TrustedProxies.None.Include(IPAddress.Loopback));

    [Theory]
    [InlineData("0.0.0.0/0, 128.0.0.0/1, 10.0.0.0/8", "0.0.0.0/0 128.0.0.0/1")]
    [InlineData("::/0, 2000::/3, fd00::/16", "::/0 2000::/3")]
    [InlineData("127.0.0.1", "")]
    public void Networks_in_which_strangers_stand_are_named(string typed, string wide) =>
        string.Join(' ', TrustedProxies.Read(typed).Value.TooWide).Should().Be(wide);

    [Theory]
    [InlineData(null, null, "", 60, 10, 1)]
    [InlineData("5", "3", "1", 5, 3, 1)]
    [InlineData("10000", " 100 ", "60", 10_000, 100, 60)]
    public void Limits_are_read_and_usual_where_nothing_is_said(
        string? address,
        string? name,
        string? minutes,
        int perAddress,
        int perName,
        int inMinutes
    ) =>
        DoorLimits
            .Read(address, name, minutes)
            .Value.Should()
            .Be(
                new DoorLimits
                {
                    PerAddress = perAddress,
                    PerName = perName,
                    Minutes = inMinutes,
                }
            );

    [Theory]
    [InlineData("4", null, null, "--tries-per-address 4 5 10000")]
    [InlineData("10001", null, null, "--tries-per-address 10001 5 10000")]
    [InlineData(null, "2", null, "--tries-per-name 2 3 100")]
    [InlineData(null, "101", null, "--tries-per-name 101 3 100")]
    [InlineData(null, null, "0", "--tries-minutes 0 1 60")]
    [InlineData(null, null, "1.5", "--tries-minutes 1.5 1 60")]
    [InlineData(null, null, "-1", "--tries-minutes -1 1 60")]
    public void A_limit_out_of_its_bounds_is_refused_with_them(string? address, string? name, string? minutes, string facts)
    {
        var refusal = DoorLimits.Read(address, name, minutes).Refusals.Should().ContainSingle().Subject;
        $"{refusal.Facts["setting"]} {refusal.Facts["typed"]} {refusal.Facts["least"]} {refusal.Facts["most"]}".Should().Be(facts);
    }

    private static IPAddress Of(uint bits) => new([(byte)(bits >> 24), (byte)(bits >> 16), (byte)(bits >> 8), (byte)bits]);
}
