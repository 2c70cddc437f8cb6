using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NodaTime;

namespace Comitia.Publishing.Api;

/// <summary>
/// Validators of public answers (RFC 9110, sections 8.8 and 13; RFC 9111): anybody may keep them, for a minute without asking, so that
/// a withdrawn record is gone soon. The tag is weak, since the same contents may travel compressed.
/// </summary>
internal static class Validators
{
    public const string Kept = "public, max-age=60";

    /// <summary>Writes the validators; true when what the asker has is still good, and 304 is the whole answer.</summary>
    public static bool Fresh(HttpContext context, string tag, Instant changed)
    {
        var etag = new EntityTagHeaderValue("\"" + tag + "\"", isWeak: true);
        var modified = Instant.FromUnixTimeSeconds(changed.ToUnixTimeSeconds());
        var headers = context.Response.Headers;
        headers.CacheControl = Kept;
        headers.ETag = etag.ToString();
        headers.LastModified = modified.ToDateTimeUtc().ToString("R", CultureInfo.InvariantCulture);
        var asked = context.Request.GetTypedHeaders();
        if (asked.IfNoneMatch is { Count: > 0 } tags)
        {
            return tags.Any(t => t.Equals(EntityTagHeaderValue.Any) || t.Compare(etag, useStrongComparison: false));
        }

        return asked.IfModifiedSince is { } since && modified.ToDateTimeOffset() <= since;
    }
}
