using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Pages.Directory;

/// <summary>What is typed into the form of a body, as typed.</summary>
public sealed class BodyForm
{
    public BodyKind Kind { get; set; } = BodyKind.Committee;

    public Dictionary<string, string?> Name { get; set; } = [];

    public Dictionary<string, string?> ShortName { get; set; } = [];

    public string? Code { get; set; }

    /// <summary>The code or the name of the body above.</summary>
    public string? Parent { get; set; }

    public string? From { get; set; }

    public string? To { get; set; }

    public int? Version { get; set; }

    internal static BodyForm Of(Body body, string? parent) =>
        new()
        {
            Kind = body.Kind,
            Name = Words(body.Name),
            ShortName = Words(body.ShortName),
            Code = body.Code,
            Parent = parent,
            From = TypedDay.Write(body.From),
            To = TypedDay.Write(body.To),
            Version = body.Version,
        };

    /// <summary>The wordings with the reader's language first: it is the original of a new text.</summary>
    internal static IReadOnlyDictionary<string, string?> Ordered(Dictionary<string, string?> wordings, string language) =>
        wordings
            .OrderBy(w => w.Key != language)
            .ThenBy(w => w.Key, StringComparer.Ordinal)
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);

    private static Dictionary<string, string?> Words(LocalText? text) =>
        text?.Languages.ToDictionary(l => l, l => text[l], StringComparer.Ordinal) ?? new(StringComparer.Ordinal);
}
