using Comitia.Kernel.Results;

namespace Comitia.Kernel.Languages;

/// <summary>The texts in one reader's language: <c>T["plan.adopted", ("date", date)]</c>.</summary>
public sealed class Say(TextBook book, string language)
{
    public Language Language { get; } = book.Language(language);

    public string Code => Language.Code;

    public IReadOnlyList<Language> Languages => book.Languages;

    public string this[string key] => book.Say(Code, key);

    public string this[string key, params ReadOnlySpan<(string Name, object? Value)> facts]
    {
        get
        {
            var named = new Dictionary<string, object?>(StringComparer.Ordinal);
            foreach (var (name, value) in facts)
            {
                named[name] = value;
            }

            return book.Say(Code, key, named);
        }
    }

    /// <summary>The sentence of a refusal.</summary>
    public string Why(Refusal refusal) => book.Say(Code, "refusal." + refusal.Code, refusal.Facts);

    /// <summary>The word for a value of an enumeration: key <c>enum.{Type}.{Value}</c>.</summary>
    public string Word(Enum value) => book.Say(Code, $"enum.{value.GetType().Name}.{value}");

    /// <summary>The same texts in another language.</summary>
    public Say To(string other) => new(book, other);
}
