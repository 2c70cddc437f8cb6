using Comitia.Kernel.Languages;
using Comitia.Publishing.Contracts;

namespace Comitia.Publishing.Rules;

/// <summary>What changed between two public versions of a plan. Items are matched by their public key, whatever their number.</summary>
internal static class PlanChanges
{
    /// <summary>In the order of the newer version; what was removed comes last.</summary>
    public static IReadOnlyList<PublicChange> Between(PublicPlan before, PublicPlan after)
    {
        var old = Placed(before);
        var now = Placed(after);
        var was = old.ToDictionary(p => p.Item.Key, StringComparer.Ordinal);
        var kept = now.Select(p => p.Item.Key).ToHashSet(StringComparer.Ordinal);

        // An item under another objective is said as that, and moves none of those it left.
        var stayed = now.Where(p => was.TryGetValue(p.Item.Key, out var w) && Wordings.Same(w.Objective, p.Objective))
            .Select(p => p.Item.Key)
            .ToList();
        var moved = Order.Moved([.. old.Select(p => p.Item.Key).Where(stayed.Contains)], stayed);
        return
        [
            .. now.SelectMany(p =>
                was.TryGetValue(p.Item.Key, out var earlier)
                    ? Of(earlier, p, moved.Contains(p.Item.Key))
                    : [new PublicChange(ChangeKind.Added, p.Item.Number, p.Item.Title)]
            ),
            .. old.Where(p => !kept.Contains(p.Item.Key)).Select(p => new PublicChange(ChangeKind.Removed, p.Item.Number, p.Item.Title)),
        ];
    }

    private static List<(LocalText? Objective, PublicPlanItem Item)> Placed(PublicPlan plan) =>
        [.. plan.Objectives.SelectMany(o => o.Items.Select(i => (o.Title, i)))];

    private static IEnumerable<PublicChange> Of(
        (LocalText? Objective, PublicPlanItem Item) before,
        (LocalText? Objective, PublicPlanItem Item) after,
        bool moved
    )
    {
        var (was, now) = (before.Item, after.Item);
        PublicChange Say(ChangeKind kind) => new(kind, now.Number, now.Title);

        if (!Wordings.Same(was.Title, now.Title))
        {
            yield return Say(ChangeKind.Reworded) with
            {
                Before = was.Title,
                After = now.Title,
            };
        }

        if (was.Kind != now.Kind)
        {
            yield return Say(ChangeKind.KindChanged) with
            {
                WordsBefore = [was.Kind],
                WordsAfter = [now.Kind],
            };
        }

        if (was.From != now.From || was.To != now.To)
        {
            yield return Say(ChangeKind.DatesChanged) with
            {
                PeriodBefore = new PublicPeriod(was.From, was.To),
                PeriodAfter = new PublicPeriod(now.From, now.To),
            };
        }

        if (!Wordings.Same(was.Condition, now.Condition))
        {
            yield return Say(ChangeKind.ConditionChanged) with
            {
                Before = was.Condition,
                After = now.Condition,
            };
        }

        if (!Wordings.Same(was.ExpectedOutput, now.ExpectedOutput))
        {
            yield return Say(ChangeKind.OutputChanged) with
            {
                Before = was.ExpectedOutput,
                After = now.ExpectedOutput,
            };
        }

        if (!was.Responsible.SequenceEqual(now.Responsible, StringComparer.Ordinal))
        {
            yield return Say(ChangeKind.ResponsibleChanged) with
            {
                WordsBefore = was.Responsible,
                WordsAfter = now.Responsible,
            };
        }

        if (!Wordings.Same(was.Counterparts, now.Counterparts))
        {
            yield return Say(ChangeKind.CounterpartsChanged) with
            {
                Before = Joined(was.Counterparts),
                After = Joined(now.Counterparts),
            };
        }

        if (!Wordings.Same(before.Objective, after.Objective))
        {
            yield return Say(ChangeKind.ObjectiveChanged) with
            {
                Before = before.Objective,
                After = after.Objective,
            };
        }
        else if (moved)
        {
            yield return Say(ChangeKind.Moved);
        }

        if (was.Number != now.Number)
        {
            yield return Say(ChangeKind.Renumbered) with
            {
                WordsBefore = [was.Number],
                WordsAfter = [now.Number],
            };
        }
    }

    /// <summary>Names joined per language; a name without a wording in one stands there in its original.</summary>
    private static LocalText? Joined(IReadOnlyList<LocalText> names) =>
        names.Count == 0
            ? null
            : names
                .SelectMany(n => n.Languages)
                .Distinct(StringComparer.Ordinal)
                .OrderBy(l => l == names[0].Original ? 0 : 1)
                .ThenBy(l => l, StringComparer.Ordinal)
                .Aggregate(LocalText.Empty, (text, l) => text.With(l, string.Join("; ", names.Select(n => n.In(l).Text))));
}
