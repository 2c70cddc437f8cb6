using System.Globalization;
using Comitia.Kernel.Languages;
using Comitia.Publishing.Contracts;
using NodaTime.Text;

namespace Comitia.Publishing.Rules;

/// <summary>What changed between two public versions of an account: figures by code, outcomes by the item's number, prose by its part.</summary>
internal static class AccountChanges
{
    /// <summary>Figures first, then items, then prose; within each in the order of the newer version, what was removed last.</summary>
    public static IReadOnlyList<PublicChange> Between(PublicAccount before, PublicAccount after) =>
        [.. Figures(before.Figures, after.Figures), .. Outcomes(before.Outcomes, after.Outcomes), .. Prose(before.Prose, after.Prose)];

    private static IEnumerable<PublicChange> Figures(IReadOnlyList<PublicFigure> before, IReadOnlyList<PublicFigure> after) =>
        Matched(
            before,
            after,
            f => f.Code,
            now => new PublicChange(ChangeKind.FigureAdded, null, now.Label) { WordsAfter = Value(now) },
            gone => new PublicChange(ChangeKind.FigureRemoved, null, gone.Label) { WordsBefore = Value(gone) },
            (was, now, _) =>
                was.Value != now.Value || was.Of != now.Of
                    ? [new PublicChange(ChangeKind.FigureChanged, null, now.Label) { WordsBefore = Value(was), WordsAfter = Value(now) }]
                : was.Before != now.Before
                    ?
                    [
                        new PublicChange(ChangeKind.ComparisonChanged, null, now.Label)
                        {
                            WordsBefore = Number(was.Before),
                            WordsAfter = Number(now.Before),
                        },
                    ]
                : []
        );

    private static IEnumerable<PublicChange> Outcomes(IReadOnlyList<PublicOutcome> before, IReadOnlyList<PublicOutcome> after) =>
        Matched(
            before,
            after,
            o => o.Number,
            now => new PublicChange(ChangeKind.Added, now.Number, now.Title),
            gone => new PublicChange(ChangeKind.Removed, gone.Number, gone.Title),
            (was, now, _) => Outcome(was, now)
        );

    private static IEnumerable<PublicChange> Outcome(PublicOutcome was, PublicOutcome now)
    {
        PublicChange Say(ChangeKind kind) => new(kind, now.Number, now.Title);

        if (!Wordings.Same(was.Title, now.Title))
        {
            yield return Say(ChangeKind.Reworded) with
            {
                Before = was.Title,
                After = now.Title,
            };
        }

        if (was.State != now.State)
        {
            yield return Say(ChangeKind.StateChanged) with
            {
                WordsBefore = [was.State],
                WordsAfter = [now.State],
            };
        }

        if (was.Reason != now.Reason)
        {
            yield return Say(ChangeKind.ReasonChanged) with
            {
                WordsBefore = Listed(was.Reason),
                WordsAfter = Listed(now.Reason),
            };
        }

        var (shown, shows) = (was.Evidence.Select(Line).ToList(), now.Evidence.Select(Line).ToList());
        if (!shown.SequenceEqual(shows, StringComparer.Ordinal))
        {
            yield return Say(ChangeKind.EvidenceChanged) with
            {
                WordsBefore = shown,
                WordsAfter = shows,
            };
        }
    }

    private static IEnumerable<PublicChange> Prose(IReadOnlyList<PublicProse> before, IReadOnlyList<PublicProse> after) =>
        Matched(
            before,
            after,
            p => p.Key,
            now => new PublicChange(ChangeKind.ProseAdded, null, now.Heading) { After = now.Text },
            gone => new PublicChange(ChangeKind.ProseRemoved, null, gone.Heading) { Before = gone.Text },
            (was, now, moved) =>
                !Wordings.Same(was.Text, now.Text) || !Wordings.Same(was.Heading, now.Heading)
                    ? [new PublicChange(ChangeKind.ProseReworded, null, now.Heading) { Before = was.Text, After = now.Text }]
                : moved ? [new PublicChange(ChangeKind.ProseMoved, null, now.Heading)]
                : []
        );

    private static IEnumerable<PublicChange> Matched<T>(
        IReadOnlyList<T> before,
        IReadOnlyList<T> after,
        Func<T, string> key,
        Func<T, PublicChange> added,
        Func<T, PublicChange> removed,
        Func<T, T, bool, IEnumerable<PublicChange>> both
    )
    {
        var was = before.ToDictionary(key, StringComparer.Ordinal);
        var kept = after.Select(key).ToHashSet(StringComparer.Ordinal);
        var moved = Order.Moved([.. before.Select(key)], [.. after.Select(key)]);
        return after
            .SelectMany(now => was.TryGetValue(key(now), out var then) ? both(then, now, moved.Contains(key(now))) : [added(now)])
            .Concat(before.Where(b => !kept.Contains(key(b))).Select(removed));
    }

    private static IReadOnlyList<string> Value(PublicFigure figure)
    {
        var value = figure.Value.ToString(CultureInfo.InvariantCulture);
        return [figure.Of is { } of ? value + " / " + of.ToString(CultureInfo.InvariantCulture) : value];
    }

    private static IReadOnlyList<string> Number(decimal? value) => Listed(value?.ToString(CultureInfo.InvariantCulture));

    private static IReadOnlyList<string> Listed(string? text) => text is null ? [] : [text];

    private static string Line(PublicEvidence evidence) =>
        LocalDatePattern.Iso.Format(evidence.Date) + " " + (evidence.Title.IsEmpty ? evidence.Kind : evidence.Title.ToString());
}
