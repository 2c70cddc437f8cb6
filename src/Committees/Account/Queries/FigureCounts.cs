using Comitia.Account.Rules;
using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Plan.Contracts;

namespace Comitia.Account.Queries;

/// <summary>The figures that the capabilities hand in, counted for all committees of a session at once: as many rounds as there are figures, whatever the number of committees.</summary>
internal sealed class FigureCounts(IEnumerable<IAccountFigure> figures, FigureWords words)
{
    public IReadOnlyList<IAccountFigure> All { get; } = [.. figures.OrderBy(f => f.Order).ThenBy(f => f.Code, StringComparer.Ordinal)];

    public static FigureSpan Span(SessionLine session) => new(session.Id, session.PreparatoryFrom, session.To);

    public async Task<ILookup<BodyId, PaperFigure>> Of(
        IReadOnlyCollection<BodyId> committees,
        SessionLine session,
        SessionLine? before,
        CancellationToken ct
    )
    {
        var found = new List<(BodyId Committee, PaperFigure Figure)>();
        foreach (var figure in All)
        {
            var now = await figure.Count(committees, Span(session), ct);
            var then = before is null ? null : await figure.Count(committees, Span(before), ct);
            foreach (var committee in committees)
            {
                var values = now.GetValueOrDefault(committee) ?? [];
                var earlier = then is null ? null : then.GetValueOrDefault(committee) ?? [];
                found.AddRange(Merge(figure.Code, values, earlier).Select(f => (committee, f)));
            }
        }

        return found.ToLookup(f => f.Committee, f => f.Figure);
    }

    /// <summary>Parts that only the session before had stand with nought; without a session before there is nothing to compare.</summary>
    private IEnumerable<PaperFigure> Merge(string code, IReadOnlyList<FigureValue> values, IReadOnlyList<FigureValue>? earlier)
    {
        foreach (var value in values)
        {
            var then = earlier?.FirstOrDefault(e => e.Part == value.Part);
            var was = then?.Value ?? (earlier is null ? null : 0m);
            yield return new PaperFigure(code, value.Part, words.Label(code, value.Part), value.Value, value.Of, was, value.Joint)
            {
                BeforeOf = then?.Of,
            };
        }

        foreach (var gone in (earlier ?? []).Where(e => e.Value != 0 && values.All(v => v.Part != e.Part)))
        {
            yield return new PaperFigure(code, gone.Part, words.Label(code, gone.Part), 0, gone.Of is null ? null : 0, gone.Value, 0)
            {
                BeforeOf = gone.Of,
            };
        }
    }
}
