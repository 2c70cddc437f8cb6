namespace Comitia.Calendar.Rules;

/// <summary>
/// Why a value or a count could not be made: a code (its sentence stands in Texts under <c>refusal.{Code}</c>) and the facts that the
/// sentence names. Dates stay dates here; each language writes them its own way.
/// </summary>
internal sealed record Refusal(string Code)
{
    public IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>(StringComparer.Ordinal);
}
