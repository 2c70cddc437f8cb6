using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Queries;

/// <summary>Meetings on the start page: those whose time has passed and of which nothing was said, notices due, this week's, minutes to write and to approve.</summary>
internal sealed class MeetingStartLines(ComitiaDb db, OfficeDesk office) : IStartLines
{
    private const int Most = 25;

    /// <summary>For how many days a meeting asks for its minutes.</summary>
    private const int Remembered = 120;

    public async Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        var (now, week) = (office.Now, today.PlusDays(7));
        var meetings = await db.ReadableMeetings(viewer)
            .Where(m =>
                m.State == MeetingState.Scheduled && (m.EndsAt <= now || m.Day <= week || (m.NoticeGivenOn == null && m.NoticeDue <= week))
            )
            .OrderBy(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .Take(Most)
            .ToListAsync(ct);
        var lines = meetings.SelectMany(m => Of(m, viewer, say, today, now)).ToList();
        lines.AddRange(await Approvals(viewer, say, ct));
        lines.AddRange(await Unwritten(viewer, say, today, ct));
        return lines;
    }

    private static IEnumerable<StartLine> Of(Meeting m, Viewer viewer, Say say, LocalDate today, Instant now)
    {
        var (title, language) = m.Title.In(say.Code);
        var link = $"meetings/{m.Id}";
        var mayEdit = viewer.May(MeetingPermissions.Edit, m);
        if (m.Standing(now) == MeetingStanding.AwaitingWord)
        {
            if (mayEdit || viewer.May(MeetingPermissions.Hold, m))
            {
                var step = new StartStep(say["meetings.start.say"], link + "/word");
                yield return new StartLine(StartQuestion.Late, title, link, m.Day, say["meetings.start.awaiting"], step, language);
            }

            yield break;
        }

        if (m.Day <= today.PlusDays(7))
        {
            yield return new StartLine(
                StartQuestion.ThisWeek,
                title,
                link,
                m.Day,
                say[
                    m.Place is null ? "meetings.start.week.no-place" : "meetings.start.week",
                    ("time", MeetingWords.Time(m)),
                    ("place", m.Place)
                ],
                null,
                language
            );
        }

        if (mayEdit && m.NoticeGivenOn is null && m.NoticeDue is { } due && due <= today.PlusDays(7))
        {
            var step = new StartStep(say["meetings.start.give-notice"], link + "/edit#NoticeGivenOn");
            var question = due < today ? StartQuestion.Late : StartQuestion.ThisWeek;
            yield return new StartLine(
                question,
                say["meetings.start.notice", ("title", title)],
                link,
                due,
                say["meetings.start.notice.for", ("date", m.Day)],
                step,
                language
            );
        }
    }

    private async Task<IEnumerable<StartLine>> Approvals(Viewer viewer, Say say, CancellationToken ct)
    {
        var bodies = BodyScope.Held(viewer, MeetingPermissions.Approve);
        if (bodies is { Count: 0 })
        {
            return [];
        }

        var minutes = db.MinutesTexts.AsQueryable();
        var waiting = await db
            .Meetings.Where(m => m.State == MeetingState.Held && (bodies == null || bodies.Contains(m.Owner)))
            .Where(m => minutes.Any(t => t.MeetingId == m.Id && t.State == MinutesState.Draft))
            .OrderBy(m => m.StartsAt)
            .ThenBy(m => m.Id)
            .Take(Most)
            .ToListAsync(ct);
        return waiting.Select(m => new StartLine(
            StartQuestion.WaitsForMe,
            say["meetings.start.minutes", ("title", m.Title)],
            $"meetings/{m.Id}/minutes",
            m.Day,
            say["meetings.start.minutes.note"],
            new StartStep(say["meetings.start.read"], $"meetings/{m.Id}/minutes"),
            m.Title.In(say.Code).Language
        ));
    }

    /// <summary>Meetings of the last months whose minutes are not written, or wait for somebody else's approval: for whoever writes them.</summary>
    private async Task<IEnumerable<StartLine>> Unwritten(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        var bodies = BodyScope.Held(viewer, MeetingPermissions.Edit);
        if (bodies is { Count: 0 })
        {
            return [];
        }

        var since = today.PlusDays(-Remembered);
        var held = db
            .Meetings.Where(m => m.State == MeetingState.Held && m.Source == null && m.Day >= since)
            .Where(m => bodies == null || bodies.Contains(m.Owner));
        var found = await (
            from meeting in held
            join text in db.MinutesTexts on meeting.Id equals text.MeetingId into texts
            from minutes in texts.DefaultIfEmpty()
            where minutes == null || minutes.State == MinutesState.Draft
            orderby meeting.StartsAt, meeting.Id
            select new { Meeting = meeting, Minutes = minutes }
        )
            .Take(Most)
            .ToListAsync(ct);
        return found
            .Where(m => m.Minutes is null || !viewer.May(MeetingPermissions.Approve, m.Meeting))
            .Select(m => new StartLine(
                StartQuestion.WaitsForMe,
                say["meetings.start.minutes", ("title", m.Meeting.Title)],
                $"meetings/{m.Meeting.Id}/minutes",
                m.Meeting.Day,
                say[m.Minutes is null ? "meetings.start.minutes.none" : "meetings.start.minutes.draft"],
                new StartStep(
                    say[m.Minutes is null ? "meetings.minutes.write" : "meetings.start.read"],
                    $"meetings/{m.Meeting.Id}/minutes"
                ),
                m.Meeting.Title.In(say.Code).Language
            ));
    }
}
