using System.Globalization;
using Comitia.App.Hosting;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.App.Commands;

/// <summary>What the doctor says of the settings of the web: who is believed about visitors, and how many tries pass the doors.</summary>
internal static class Doorway
{
    public static IEnumerable<Finding> Examine(Result<WebSettings> web, Say say)
    {
        if (!web.Try(out var settings))
        {
            return web.Refusals.Select(r => new Finding(
                r.Field ?? "trusted proxies",
                Convert.ToString(r.Facts["typed"], CultureInfo.InvariantCulture) ?? string.Empty,
                say.Why(r)
            ));
        }

        var (proxies, doors) = (settings.Proxies, settings.Doors);
        var wide = string.Join(", ", proxies.TooWide);
        return
        [
            new Finding(
                "trusted proxies",
                proxies.Networks.Count == 0 ? "none" : proxies.ToString(),
                wide.Length > 0 ? say["doctor.proxies-wide", ("networks", wide)] : null
            ),
            new Finding(
                "doors",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{doors.PerAddress} per address and {doors.PerName} per name in {doors.Minutes} min"
                ),
                Advice: null
            ),
        ];
    }
}
