using System.Globalization;
using Comitia.Kernel.Languages;
using Comitia.Publishing.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Publishing.Rules;

/// <summary>What changed between two public versions of a meeting. Items are matched by their number, which they keep.</summary>
internal static class MeetingChanges
{
    /// <summary>Of the meeting first, then of its items in the order of the newer version; what was removed comes last.</summary>
    public static IReadOnlyList<PublicChange> Between(PublicMeeting before, PublicMeeting after)
    {
        var was = before.Items.ToDictionary(i => i.Number, StringComparer.Ordinal);
        var kept = after.Items.Select(i => i.Number).Where(was.ContainsKey).ToList();
        var moved = Order.Moved([.. before.Items.Select(i => i.Number).Where(kept.Contains)], kept);
        return
        [
            .. Facts(before, after),
            .. after.Items.SelectMany(i =>
                was.TryGetValue(i.Number, out var earlier) ? Of(earlier, i, moved.Contains(i.Number)) : [Say(ChangeKind.Added, i)]
            ),
            .. before.Items.Where(i => !kept.Contains(i.Number)).Select(i => Say(ChangeKind.Removed, i)),
        ];
    }

    private static IEnumerable<PublicChange> Facts(PublicMeeting was, PublicMeeting now)
    {
        PublicChange Say(ChangeKind kind) => new(kind, null, now.Title);

        if (was.State != now.State || was.PostponedTo != now.PostponedTo)
        {
            yield return Say(ChangeKind.MeetingState) with
            {
                WordsBefore = [was.State],
                WordsAfter = now.PostponedTo is { } day ? [now.State, LocalDatePattern.Iso.Format(day)] : [now.State],
            };
        }

        if (!Wordings.Same(was.Title, now.Title))
        {
            yield return Say(ChangeKind.MeetingTitle) with
            {
                Before = was.Title,
                After = now.Title,
            };
        }

        if (was.Start != now.Start || was.Zone != now.Zone)
        {
            yield return Say(ChangeKind.MeetingTime) with
            {
                WordsBefore = [Written(was)],
                WordsAfter = [Written(now)],
            };
        }

        if (was.Place != now.Place)
        {
            yield return Say(ChangeKind.MeetingPlace) with
            {
                WordsBefore = Word(was.Place),
                WordsAfter = Word(now.Place),
            };
        }

        if (was.Mode != now.Mode)
        {
            yield return Say(ChangeKind.MeetingMode) with
            {
                WordsBefore = [was.Mode],
                WordsAfter = [now.Mode],
            };
        }

        if (!Wordings.Same(was.With, now.With))
        {
            yield return Say(ChangeKind.MeetingWith) with
            {
                WordsBefore = [.. was.With.Select(Original)],
                WordsAfter = [.. now.With.Select(Original)],
            };
        }
    }

    private static IEnumerable<PublicChange> Of(PublicAgendaItem was, PublicAgendaItem now, bool moved)
    {
        if (was.Closed != now.Closed)
        {
            yield return Say(ChangeKind.ItemClosed, now) with
            {
                WordsBefore = [was.Closed ? "closed" : "open"],
                WordsAfter = [now.Closed ? "closed" : "open"],
            };
        }
        else if (!Wordings.Same(was.Title, now.Title))
        {
            yield return Say(ChangeKind.Reworded, now) with
            {
                Before = was.Title,
                After = now.Title,
            };
        }

        if (was.At != now.At)
        {
            yield return Say(ChangeKind.ItemAt, now) with
            {
                WordsBefore = Word(Written(was.At)),
                WordsAfter = Word(Written(now.At)),
            };
        }

        if (was.Presenter != now.Presenter && !now.Closed && !was.Closed)
        {
            yield return Say(ChangeKind.ItemPresenter, now) with
            {
                WordsBefore = Word(was.Presenter),
                WordsAfter = Word(now.Presenter),
            };
        }

        if (moved)
        {
            yield return Say(ChangeKind.Moved, now);
        }
    }

    private static PublicChange Say(ChangeKind kind, PublicAgendaItem item) => new(kind, item.Number, item.Title ?? LocalText.Empty);

    private static string[] Word(string? word) => word is null ? [] : [word];

    private static string? Written(LocalTime? at) => at?.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Written(PublicMeeting m) => $"{m.Start.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture)} {m.Zone}";

    private static string Original(LocalText text) => text.In(text.Original).Text;
}
