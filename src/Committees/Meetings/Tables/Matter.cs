using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using NodaTime;

namespace Comitia.Meetings.Tables;

/// <summary>An item of business that agenda items deal with, over many meetings.</summary>
internal sealed class Matter : IVersioned, IScoped
{
    public required MatterId Id { get; init; }

    public required BodyId Committee { get; set; }

    public required string Code { get; set; }

    public MatterKind Kind { get; set; }

    public required LocalText Title
    {
        get;
        set => (field, Folded) = (value, SearchWords.Of(value));
    }

    /// <summary>The title in every language, folded for search.</summary>
    public string Folded { get; private set; } = string.Empty;

    public LocalDate OpenedOn { get; set; }

    public LocalDate? ClosedOn { get; set; }

    public int Version { get; set; }

    public IEnumerable<string> Scopes => [BodyScope.Of(Committee)];
}
