using NodaTime;

namespace Comitia.Audit.Tables;

/// <summary>
/// The key with which the audit holds what is about one person (or account), wrapped with a secret of the installation. It is made with
/// the person's first entry; erasing the person destroys it, and what it sealed is lost for good.
/// </summary>
internal sealed class PersonalKey
{
    public required Guid Subject { get; init; }

    /// <summary>Null once destroyed.</summary>
    public byte[]? Wrapped { get; set; }

    public required Instant Made { get; init; }

    public Instant? Destroyed { get; set; }
}
