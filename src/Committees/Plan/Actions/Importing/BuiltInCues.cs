using System.Text.Json;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Actions.Importing;

/// <summary>The cue tables that come with the program (Rules/Importing/Cues/*.json); an administrator's additions are laid over them.</summary>
internal static class BuiltInCues
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };
    private static readonly Lazy<IReadOnlyList<LanguageCues>> Data = new(() =>
        [.. ((string[])["en", "az", "ru", "fr", "tr"]).Select(Read)]
    );
    private static readonly Lazy<CueTable> Loaded = new(() => new(Languages()));

    public static CueTable Table => Loaded.Value;

    /// <summary>The tables as data, in the order en, az, ru, fr, tr.</summary>
    public static IReadOnlyList<LanguageCues> Languages() => Data.Value;

    /// <summary>Every meaning that some language has words for, "stopword" among them.</summary>
    public static IReadOnlyList<string> Roles() =>
        [
            .. Languages()
                .SelectMany(l => l.Cues.Keys)
                .Append(TaughtCues.Stopword)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static LanguageCues Read(string language)
    {
        var name = $"Comitia.Plan.Rules.Importing.Cues.{language}.json";
        using var stream =
            typeof(BuiltInCues).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The cue table {name} is missing from the program.");
        return JsonSerializer.Deserialize<LanguageCues>(stream, Json)
            ?? throw new InvalidOperationException($"The cue table {name} is empty.");
    }
}
