using Comitia.Kernel.Storage;

namespace Comitia.Kernel.Viewers;

/// <summary>Two scopes become one, as two records of one body do: whoever keeps roles given over them moves these, in the same transaction.</summary>
public interface IScopeMove
{
    Task Move(ComitiaDb db, string from, string to, CancellationToken ct);
}
