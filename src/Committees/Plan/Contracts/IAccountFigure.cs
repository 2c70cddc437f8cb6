using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Plan.Contracts;

/// <summary>
/// One figure of the session account, handed in by the capability that can count it. The rows behind a figure are asked for with the
/// same question, so that count and list share one predicate; rows the viewer may not see are counted as withheld.
/// </summary>
public interface IAccountFigure
{
    /// <summary>Stable code: <c>meetings.held</c>, <c>meetings.by-kind</c>, <c>attendance.rate</c>.</summary>
    string Code { get; }

    /// <summary>Its place in the account.</summary>
    int Order { get; }

    /// <summary>The figure for many committees at once (one query), so that all accounts of a session cost one round.</summary>
    Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    );

    /// <summary>The rows behind one value.</summary>
    Task<FigureRows> Rows(BodyId committee, FigureSpan span, string? part, Viewer viewer, Say say, CancellationToken ct);
}

/// <summary>The session counted: its id, and the days it covers (the preparatory days included).</summary>
public sealed record FigureSpan(SessionId Session, LocalDate From, LocalDate To);

/// <summary>A value, of the whole or of a part (a kind of meeting): the part is a code, its word is <c>figure.{code}.{part}</c>.</summary>
/// <param name="Part">Null for the whole figure.</param>
/// <param name="Value">The count, or the numerator of a share.</param>
/// <param name="Of">The denominator of a share; null for a plain count.</param>
/// <param name="Joint">How many of these are shared with other committees.</param>
public sealed record FigureValue(string? Part, decimal Value, decimal? Of = null, int Joint = 0);

/// <summary>Rows that this viewer may see, and how many are withheld.</summary>
public sealed record FigureRows(IReadOnlyList<FigureRow> Rows, int Withheld);

public sealed record FigureRow(LocalDate? Date, string Title, string? Link, string? Note, string? Language = null);
