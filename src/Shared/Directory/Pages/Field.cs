namespace Comitia.Directory.Pages;

/// <summary>One line of a form as <c>_Field</c> shows it: label, hint, the error beside what it is about.</summary>
public sealed record Field(
    string Name,
    string Label,
    string? Value,
    string? Hint = null,
    bool Optional = true,
    string Css = "input",
    string? Error = null
)
{
    public string? DescribedBy =>
        string.Join(' ', new[] { Hint is null ? null : Name + "-hint", Error is null ? null : Name + "-error" }.Where(i => i is not null))
            is { Length: > 0 } ids
            ? ids
            : null;
}
