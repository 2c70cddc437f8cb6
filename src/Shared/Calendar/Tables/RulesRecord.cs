using Comitia.Calendar.Contracts;
using Comitia.Kernel.Storage;
using NodaTime;

namespace Comitia.Calendar.Tables;

/// <summary>One version of the rules of procedure. Once in effect it is never changed: a later version takes its place.</summary>
internal sealed class RulesRecord : IVersioned
{
    public required RulesVersionId Id { get; init; }

    public LocalDate EffectiveFrom { get; set; }

    /// <summary>The values as they were filled in, checked by the rules when they were.</summary>
    public required RuleValues Values { get; set; }

    public bool Withdrawn { get; set; }

    public int Version { get; set; }
}
