using NodaTime;

namespace Comitia.Directory.Rules;

/// <summary>Days from and to, both included; null is open.</summary>
internal readonly record struct Span(LocalDate? From, LocalDate? To)
{
    public bool IsBackwards => To < From;

    public bool Overlaps(Span other) => !(To < other.From) && !(other.To < From);

    /// <summary>Whether this one lies within the other.</summary>
    public bool Within(Span other) => (other.From is null || From >= other.From) && (other.To is null || To <= other.To);
}
