using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Directory.Tables;

/// <summary>Anything people sit in or deal with.</summary>
internal sealed class Body : IVersioned
{
    public required BodyId Id { get; init; }

    public BodyKind Kind { get; set; }

    public required LocalText Name { get; set; }

    public LocalText? ShortName { get; set; }

    /// <summary>Short and stable: stands in addresses, commands and files. Unique.</summary>
    public required string Code { get; set; }

    public BodyId? Parent { get; set; }

    public LocalDate? From { get; set; }

    /// <summary>The last day on which it exists.</summary>
    public LocalDate? To { get; set; }

    /// <summary>Known only by a name that some record used; nobody has said yet what it is.</summary>
    public bool Placeholder { get; set; }

    /// <summary>The body that this duplicate became a part of; its address leads there.</summary>
    public BodyId? MergedInto { get; set; }

    public OtherNames Others { get; set; } = OtherNames.None;

    public Identifiers Identifiers { get; set; } = Identifiers.None;

    /// <summary>The words of all its names, folded, to search by.</summary>
    public string Folded { get; private set; } = string.Empty;

    public int Version { get; set; }

    public bool ExistsOn(LocalDate day) => !(From > day) && !(To < day);

    /// <summary>Writes the search words anew; every change of a name ends with it.</summary>
    public void Refold() => Folded = SearchWords.Of([.. Wordings(Name), .. Wordings(ShortName), Code, .. Others.Select(o => o.Name)]);

    private static IEnumerable<string> Wordings(LocalText? text) => text is null ? [] : text.Languages.Select(l => text[l]!);
}
