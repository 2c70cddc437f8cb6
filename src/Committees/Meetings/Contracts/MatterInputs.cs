using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using NodaTime;

namespace Comitia.Meetings.Contracts;

/// <summary>Opens a matter: an item of business that a committee deals with over many meetings.</summary>
/// <param name="Committee">The committee that deals with it.</param>
/// <param name="Kind">What sort of business.</param>
/// <param name="Title">Language to wording.</param>
/// <param name="Code">As the office files it; null takes the committee's next number.</param>
/// <param name="OpenedOn">Null means today.</param>
public sealed record AddMatter(
    BodyId Committee,
    MatterKind Kind,
    IReadOnlyDictionary<string, string?> Title,
    string? Code = null,
    LocalDate? OpenedOn = null
) : IInput<MatterId>;

/// <summary>Words a matter anew.</summary>
public sealed record ChangeMatter(
    MatterId Matter,
    int? Read,
    MatterKind Kind,
    IReadOnlyDictionary<string, string?> Title,
    string Code,
    LocalDate OpenedOn
) : IInput<MatterId>;

/// <summary>Closes a matter, or opens it again: the undo.</summary>
public sealed record CloseMatter(MatterId Matter, LocalDate? On = null, bool OpenAgain = false) : IInput<MatterId>;
