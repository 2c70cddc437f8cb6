using System.Text.Json;
using Comitia.Calendar.Outputs;
using Comitia.Kernel.Languages;

namespace Comitia.Calendar.Tests.Support;

/// <summary>Calendar's texts as the product says them; a sentence that names a fact nobody gave fails the test instead of showing a gap.</summary>
internal sealed class JsonTexts(string language) : ITexts
{
    public static readonly TextBook Book = new([typeof(ITexts).Assembly, typeof(TextBook).Assembly]);
    public static readonly JsonTexts English = new("en");
    public static readonly JsonTexts Azerbaijani = new("az");

    public string Language => language;

    public Say Speaker { get; } = new(Book, language);

    public IReadOnlyDictionary<string, string> All { get; } = Read(language);

    public string Say(string key, params (string Name, object? Value)[] facts)
    {
        var given = facts.Where(f => f.Value is not null).Select(f => f.Name);
        Book.Find(language, key)!.Names.Except(given, StringComparer.Ordinal).Should().BeEmpty($"{key} names them");
        return new SayTexts(Speaker).Say(key, facts);
    }

    private static Dictionary<string, string> Read(string language)
    {
        using var stream = typeof(ITexts).Assembly.GetManifestResourceStream($"Comitia.Calendar.Texts.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
