namespace Comitia.App.Hosting;

/// <summary>Style sheets, fonts and scripts: addresses carry the contents' hash, so they may be kept for a year.</summary>
internal static class StaticFiles
{
    public static StaticFileOptions Options { get; } =
        new()
        {
            OnPrepareResponse = context =>
                context.Context.Response.Headers.CacheControl = context.Context.Request.Query.ContainsKey("v")
                    ? "public, max-age=31536000, immutable"
                    : "public, max-age=3600",
        };
}
