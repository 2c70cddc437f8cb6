using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Comitia.Access.Pages.Access;

/// <summary>One line of a form as <c>_Field</c> shows it: label above, hint below it, the error beside what it is about.</summary>
public sealed record Field(string Name, string Label, string? Value, string Type = "text")
{
    public string? Hint { get; init; }

    /// <summary>The HTML autofill token (WCAG 2.2, 1.3.5).</summary>
    public string? Autocomplete { get; init; }

    public string Css { get; init; } = "input";

    public string? Language { get; init; }

    public bool Optional { get; init; }

    public int? Longest { get; init; }

    /// <summary>The ids of what describes the field, in the order it stands.</summary>
    public string? DescribedBy(ModelStateDictionary state) =>
        (Hint is null ? null : Name + "-hint", ErrorOf(state) is null ? null : Name + "-error") switch
        {
            (null, null) => null,
            var (hint, error) => $"{hint} {error}".Trim(),
        };

    public string? ErrorOf(ModelStateDictionary state) =>
        state.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;
}
