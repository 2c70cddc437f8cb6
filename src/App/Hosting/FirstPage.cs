using System.Net.Http.Headers;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Web;

namespace Comitia.App.Hosting;

/// <summary>
/// The bare address: whoever is signed in comes to the desk, everybody else to what is public, in the language that the browser asks for
/// (RFC 9110, section 12.5.4), else in the installation's own.
/// </summary>
internal static class FirstPage
{
    public static void Map(WebApplication app) =>
        app.MapGet(
            "/",
            (HttpContext context, TextBook texts, OfficeDesk office) =>
            {
                context.Response.Headers.CacheControl = "no-store";
                var language = Language(context.Request.Headers.AcceptLanguage, texts) ?? office.Profile.Name.Original;
                language = texts.Knows(language) ? language : texts.Languages[0].Code;
                return Results.Redirect(context.Viewer.IsSignedIn ? $"/{language}/desk" : $"/{language}");
            }
        );

    /// <summary>The first language of a header that is known here; null where none is.</summary>
    internal static string? Language(string? header, TextBook texts) =>
        (header ?? string.Empty)
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Take(20)
            .Select(part => StringWithQualityHeaderValue.TryParse(part, out var asked) ? asked : null)
            .Where(asked => asked is not null && asked.Quality is not 0)
            .OrderByDescending(asked => asked!.Quality ?? 1)
            .Select(asked => asked!.Value.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(texts.Knows);
}
