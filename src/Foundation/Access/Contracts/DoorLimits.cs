using System.Globalization;
using Comitia.Kernel.Results;

namespace Comitia.Access.Contracts;

/// <summary>How many tries pass the doors in a while: signing in, one-time links. Settable, for an office whose many people share an address.</summary>
public sealed record DoorLimits
{
    /// <summary>From one network address (of IPv6, one /64).</summary>
    public int PerAddress { get; init; } = 60;

    /// <summary>For one account name, whoever tries, known or not.</summary>
    public int PerName { get; init; } = 10;

    /// <summary>The while, in minutes; it slides.</summary>
    public int Minutes { get; init; } = 1;

    /// <summary>The limits as they were typed; null or empty leaves the usual one. Refuses what is no whole number within its bounds.</summary>
    public static Result<DoorLimits> Read(string? perAddress, string? perName, string? minutes)
    {
        var usual = new DoorLimits();
        var refusals = new List<Refusal>();
        var limits = new DoorLimits
        {
            PerAddress = Number(perAddress, usual.PerAddress, 5, 10_000, "tries-per-address", refusals),
            PerName = Number(perName, usual.PerName, 3, 100, "tries-per-name", refusals),
            Minutes = Number(minutes, usual.Minutes, 1, 60, "tries-minutes", refusals),
        };
        return refusals.Count > 0 ? refusals : limits;
    }

    private static int Number(string? typed, int usual, int least, int most, string setting, List<Refusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return usual;
        }

        if (int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most)
        {
            return n;
        }

        refusals.Add(
            new Refusal("access.limit-out-of-bounds", Field: setting)
                .With("setting", "--" + setting)
                .With("variable", "COMITIA_" + setting.Replace('-', '_').ToUpperInvariant())
                .With("typed", typed)
                .With("least", least)
                .With("most", most)
        );
        return usual;
    }
}
