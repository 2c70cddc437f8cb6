namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A text asked for in every language, side by side.</summary>
internal sealed record TextField(
    string Name,
    string Label,
    IReadOnlyDictionary<string, string?> Values,
    IReadOnlyList<Kernel.Languages.Language> Languages,
    string? Hint = null
);
