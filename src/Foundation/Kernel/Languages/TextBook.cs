using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Comitia.Kernel.Languages;

/// <summary>
/// Every sentence of the product, per language. A capability brings <c>Texts/{language}.json</c> (flat: key to message); a further
/// language is added as data, a folder of such files. A key that a language lacks falls back to English, then to the key itself.
/// </summary>
public sealed class TextBook
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, Entry>> messages;
    private readonly FrozenDictionary<string, Language> speakers;

    public IReadOnlyList<Language> Languages { get; }

    public TextBook(IEnumerable<Assembly> assemblies, string? folder = null)
    {
        var read = new SortedDictionary<string, Dictionary<string, Entry>>(StringComparer.Ordinal);
        foreach (var (language, json) in assemblies.SelectMany(Embedded).Concat(InFolder(folder)))
        {
            var into = read.TryGetValue(language, out var known) ? known : read[language] = new(StringComparer.Ordinal);
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(json)!)
            {
                Message.Check(text); // a text that cannot be read is told now, and taken apart when it is first said
                into[key] = new Entry(text);
            }
        }

        messages = read.ToFrozenDictionary(l => l.Key, l => l.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
        Languages = [.. read.Keys.Select(code => new Language(code, OwnName(code), CultureInfo.GetCultureInfo(code)))];
        speakers = Languages.ToFrozenDictionary(l => l.Code, StringComparer.Ordinal);
    }

    public Language Language(string code) => speakers.GetValueOrDefault(code) ?? speakers["en"];

    public bool Knows(string language) => messages.ContainsKey(language);

    public IEnumerable<string> Keys(string language) => messages[language].Keys;

    public Message? Find(string language, string key) => messages.GetValueOrDefault(language)?.GetValueOrDefault(key)?.Message;

    public string Say(string language, string key, IReadOnlyDictionary<string, object?>? facts = null)
    {
        var message = Find(language, key) ?? Find("en", key);
        if (message is null)
        {
            return key;
        }

        if (message.Plain is { } plain)
        {
            return plain;
        }

        var speaker = speakers.GetValueOrDefault(language);
        return message.Format(
            name => facts?.GetValueOrDefault(name),
            value => Facts.Write(value, language, speaker?.Culture ?? CultureInfo.InvariantCulture),
            n => speaker?.PluralForm(n) ?? "other"
        );
    }

    /// <summary>A text as it is written, taken apart only once somebody says it: of thousands a day needs some hundreds.</summary>
    private sealed class Entry(string source)
    {
        private Message? message;

        public Message Message => message ??= Message.Parse(source);
    }

    private string OwnName(string language) =>
        (Find(language, "language.own-name") ?? Find("en", "language.own-name"))?.Plain ?? "language.own-name";

    private static IEnumerable<(string Language, string Json)> Embedded(Assembly assembly)
    {
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.Contains(".Texts.", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (name.Split('.')[^2], reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string Language, string Json)> InFolder(string? folder) =>
        folder is null || !Directory.Exists(folder)
            ? []
            : Directory
                .EnumerateFiles(folder, "*.json")
                .Order(StringComparer.Ordinal)
                .Select(f => (Path.GetFileNameWithoutExtension(f).Split('.')[0], File.ReadAllText(f)));
}
