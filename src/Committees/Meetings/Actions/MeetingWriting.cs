using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using NodaTime;

namespace Comitia.Meetings.Actions;

/// <summary>What convening, changing and postponing share: checks of what was written, and writing it onto the meeting.</summary>
internal sealed class MeetingWriting(
    IDirectory directory,
    ISessions sessions,
    INoticeTerms terms,
    OfficeDesk office,
    IDateTimeZoneProvider zones,
    Say say
)
{
    public const int LongestMinutes = 14 * 24 * 60;

    public DateTimeZone? Zone(string? id) => id is null ? office.Zone : zones.GetZoneOrNull(id);

    /// <summary>Everything that is wrong with it, at once.</summary>
    public async Task<List<Refusal>> Problems(MeetingWording wording, BodyId owner, CancellationToken ct)
    {
        var found = new List<Refusal>();
        found.AddRange(wording.Title.Problems("Title", "meetings.title-missing", 500));
        if (Zone(wording.Zone) is null)
        {
            found.Add(new Refusal("meetings.zone-unknown", Field: "Zone").With("zone", wording.Zone));
        }

        if (wording.Minutes is < 1 or > LongestMinutes)
        {
            found.Add(new Refusal("meetings.duration", Field: "Minutes"));
        }

        if (wording.Place?.Length > 500)
        {
            found.Add(new Refusal("meetings.text-long", Field: "Place").With("most", 500));
        }

        var others = Others(wording, owner);
        if (wording.Kind == MeetingKind.Joint && others.Count == 0)
        {
            found.Add(new Refusal("meetings.joint-alone", Field: "Participants"));
        }

        if ((await directory.Bodies([.. others, owner], ct)).Count < others.Count + 1)
        {
            found.Add(new Refusal("meetings.body-unknown", Field: "Participants"));
        }

        if (wording.Session is { } session && await sessions.Find(session, ct) is null)
        {
            found.Add(new Refusal("meetings.session-unknown", Field: "Session"));
        }

        return found;
    }

    public void Apply(MeetingWording wording, Meeting meeting)
    {
        meeting.TakesPlace(wording.Start, Zone(wording.Zone)!, wording.Minutes);
        (meeting.Kind, meeting.Mode, meeting.Session) = (wording.Kind, wording.Mode, wording.Session);
        meeting.Title = wording.Title.Applied(meeting.Title);
        meeting.Place = string.IsNullOrWhiteSpace(wording.Place) ? null : wording.Place.Trim();
        var others = Others(wording, meeting.Owner);
        if (meeting.Version > 0 && !others.ToHashSet().SetEquals(meeting.Bodies.Where(b => !b.Owns).Select(b => b.Body)))
        {
            meeting.Version++; // they stand in a table of their own, but whoever read the meeting has read them
        }

        meeting.Bodies.RemoveAll(b => !b.Owns && !others.Contains(b.Body));
        meeting.Bodies.AddRange(
            others.Where(o => meeting.Bodies.TrueForAll(b => b.Body != o)).Select(o => new MeetingBody { MeetingId = meeting.Id, Body = o })
        );
    }

    /// <summary>
    /// Writes down when members are told and by when they should have been. Telling them too late, or not yet when it is too late,
    /// needs its reason; a meeting entered after the event is not asked.
    /// </summary>
    public async Task<Refusal?> Notice(Meeting meeting, LocalDate? given, string? reason, Instant now, CancellationToken ct)
    {
        if (given > office.Today || given > meeting.Day)
        {
            return new Refusal("meetings.notice-future", Field: "NoticeGivenOn").With("date", given);
        }

        var due = (await terms.For(meeting.Day, say, ct))?.Due;
        var isShort = given is { } day ? NoticeCheck.IsShort(day, due) : meeting.StartsAt > now && NoticeCheck.IsTooLate(office.Today, due);
        if (isShort && string.IsNullOrWhiteSpace(reason))
        {
            return new Refusal("meetings.notice-short", Field: "ShortNoticeReason").With("due", due);
        }

        (meeting.NoticeGivenOn, meeting.NoticeDue) = (given, due);
        meeting.ShortNoticeReason = isShort ? reason!.Trim() : null;
        return null;
    }

    private static List<BodyId> Others(MeetingWording wording, BodyId owner) =>
        [.. (wording.Participants ?? []).Where(p => p != owner).Distinct()];
}
