using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>A term of the parliament (legislature). The last one has no end until it is known.</summary>
internal sealed class TermRecord : IVersioned
{
    public required TermId Id { get; init; }

    /// <summary>The number the parliament counts it by.</summary>
    public int Number { get; set; }

    public required LocalText Title { get; set; }

    public LocalDate From { get; set; }

    public LocalDate? To { get; set; }

    public int Version { get; set; }
}
