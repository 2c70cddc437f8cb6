using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Viewers;
using Comitia.Plan.Contracts;
using NodaTime;

namespace Comitia.Account.Tests.World;

/// <summary>Figures as a capability would hand them in, settable by the test.</summary>
internal sealed class ProbeFigures : IAccountFigure
{
    public Dictionary<SessionId, FigureValue[]> Values { get; } =
        new() { [Places.Spring.Id] = [new(null, 14, null, 2), new("hearing", 3)], [Places.Autumn.Id] = [new(null, 12), new("hearing", 3)] };

    /// <summary>How often it was asked: once a session, whatever the number of committees.</summary>
    public int Asked { get; private set; }

    public string Code => "probe.meetings";

    public int Order => 1;

    public Task<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>> Count(
        IReadOnlyCollection<BodyId> committees,
        FigureSpan span,
        CancellationToken ct
    )
    {
        Asked++;
        return Task.FromResult<IReadOnlyDictionary<BodyId, IReadOnlyList<FigureValue>>>(
            committees.ToDictionary(c => c, IReadOnlyList<FigureValue> (_) => Values[span.Session])
        );
    }

    public Task<FigureRows> Rows(BodyId committee, FigureSpan span, string? part, Viewer viewer, Say say, CancellationToken ct) =>
        Task.FromResult(new FigureRows([new FigureRow(new LocalDate(2026, 2, 3), "First meeting", "meetings/1", null)], 13));
}
