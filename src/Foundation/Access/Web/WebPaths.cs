using Microsoft.AspNetCore.Http;

namespace Comitia.Access.Web;

/// <summary>Which side of the house an address is on, by its segments: <c>/{language}/desk/…</c> is the staff's.</summary>
internal static class WebPaths
{
    public static bool IsDesk(PathString path) => Second(path).Equals("desk", StringComparison.OrdinalIgnoreCase);

    public static bool IsApi(PathString path) => path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    /// <summary>Addresses that carry the secret of a one-time link.</summary>
    public static bool HoldsSecret(PathString path) =>
        Second(path) is var second
        && (
            second.Equals("first", StringComparison.OrdinalIgnoreCase) || second.Equals("set-password", StringComparison.OrdinalIgnoreCase)
        );

    private static ReadOnlySpan<char> Second(PathString path)
    {
        var rest = path.HasValue ? path.Value.AsSpan(1) : [];
        var slash = rest.IndexOf('/');
        if (slash < 0)
        {
            return [];
        }

        rest = rest[(slash + 1)..];
        var end = rest.IndexOf('/');
        return end < 0 ? rest : rest[..end];
    }
}
