using Comitia.Kernel.Languages;

namespace Comitia.Account.Queries;

/// <summary>The label of a figure in every language: <c>figure.{code}</c>, for a part <c>figure.{code}.{part}</c> after it.</summary>
internal sealed class FigureWords(TextBook texts)
{
    public LocalText Label(string code, string? part) =>
        texts
            .Languages.OrderBy(l => l.Code == "en" ? 0 : 1)
            .Aggregate(LocalText.Empty, (label, language) => label.With(language.Code, In(language.Code, code, part)));

    public string In(string language, string code, string? part)
    {
        var whole = texts.Say(language, "figure." + code);
        return part is null ? whole : $"{whole}: {texts.Say(language, $"figure.{code}.{part}")}";
    }

    /// <summary>The same sentence or word in every language.</summary>
    public LocalText Everywhere(string key, Func<string, (string Name, object? Value)[]> facts) =>
        texts
            .Languages.OrderBy(l => l.Code == "en" ? 0 : 1)
            .Aggregate(
                LocalText.Empty,
                (text, l) =>
                    text.With(l.Code, texts.Say(l.Code, key, facts(l.Code).ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal)))
            );
}
