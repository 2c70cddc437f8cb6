using Comitia.Account.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;

namespace Comitia.Account.Tables;

/// <summary>A part of the prose that a clerk has written. A part without a row stands as drafted from the figures.</summary>
internal sealed class AccountPart : IVersioned
{
    public required Guid Id { get; init; }

    public required SessionAccountId AccountId { get; init; }

    public required string Key { get; init; }

    public required LocalText Heading { get; set; }

    public required LocalText Text { get; set; }

    /// <summary>The draft as it stood when the part was last written: where today's differs, the figures have moved since.</summary>
    public required LocalText DraftThen { get; set; }

    public int Version { get; set; }
}
