using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Sessions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>A session of the parliament. A withdrawn one keeps its code, for what was written under it.</summary>
internal sealed class SessionRecord : IVersioned
{
    public required SessionId Id { get; init; }

    public required string Code { get; set; }

    public required LocalText Title { get; set; }

    public SessionKind Kind { get; set; }

    public LocalDate From { get; set; }

    public LocalDate To { get; set; }

    public LocalDate PreparatoryFrom { get; set; }

    public bool Withdrawn { get; set; }

    public int Version { get; set; }
}
