using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Comitia.Kernel.Office;
using Comitia.Publishing.Tables;
using NodaTime;

namespace Comitia.Publishing.Outputs;

/// <summary>Names what an answer was made from: the versions in it, the office's own facts on every page, the program that wrote it.</summary>
internal static class ListTag
{
    private static readonly string Program =
        typeof(ListTag).Module.ModuleVersionId.ToString("N") + Assembly.GetEntryAssembly()?.ManifestModule.ModuleVersionId.ToString("N");

    public static (string Tag, Instant Changed) Of(IReadOnlyList<PublishedLine> lines, InstallationProfile office, string form) =>
        (
            Hash(office, form, string.Join(',', lines.Select(l => l.ETag))),
            lines.Count == 0 ? Instant.FromUnixTimeSeconds(0) : lines.Max(l => l.PublishedAt)
        );

    /// <summary>Of one version: its page also lists the other editions.</summary>
    public static string Of(PublicFind found, InstallationProfile office, string form) =>
        Hash(office, form, found.Version!.ETag + "/" + found.Editions[0].Number.ToString(CultureInfo.InvariantCulture));

    private static string Hash(InstallationProfile office, string form, string contents) =>
        Base64Url.EncodeToString(
            SHA256
                .HashData(
                    Encoding.UTF8.GetBytes($"{Program}|{form}|{office.Name.ToJson()}|{office.Zone}|{office.Demonstration}|{contents}")
                )
                .AsSpan(0, 15)
        );
}
