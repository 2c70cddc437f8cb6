using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Comitia.Calendar.Outputs;

namespace Comitia.Calendar.Tests.Support;

/// <summary>The texts embedded in Calendar, read as the product reads them: {name} and {count, plural, one {# x} other {# y}}.</summary>
internal sealed partial class JsonTexts(string language) : ITexts
{
    public static readonly JsonTexts English = new("en");
    public static readonly JsonTexts Azerbaijani = new("az");

    public string Language => language;

    public IReadOnlyDictionary<string, string> All { get; } = Read(language);

    public string Say(string key, params (string Name, object? Value)[] facts)
    {
        var named = facts.ToDictionary(f => f.Name, f => Convert.ToString(f.Value, CultureInfo.InvariantCulture));
        var text = Plural()
            .Replace(All[key], m => m.Groups[named[m.Groups[1].Value] == "1" ? 2 : 3].Value.Replace("#", named[m.Groups[1].Value]));
        return Place()
            .Replace(text, m => named[m.Groups[1].Value] ?? throw new InvalidOperationException($"{key} names {m.Value}, which is empty"));
    }

    private static Dictionary<string, string> Read(string language)
    {
        using var stream = typeof(ITexts).Assembly.GetManifestResourceStream($"Comitia.Calendar.Texts.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }

    [GeneratedRegex(@"\{(\w+), plural, one \{([^}]*)\} other \{([^}]*)\}\}")]
    private static partial Regex Plural();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
