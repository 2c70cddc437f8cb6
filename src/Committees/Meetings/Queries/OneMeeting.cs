using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Queries;

/// <summary>Reads one meeting whole; null where it is not there or not for this viewer.</summary>
internal sealed class OneMeeting(ComitiaDb db, IDirectory directory, ISessions sessions, IPlans plans, OfficeDesk office)
{
    public async Task<MeetingPageData?> Read(MeetingId id, Viewer viewer, CancellationToken ct)
    {
        var meeting = await db.ReadableMeetings(viewer)
            .Include(m => m.Bodies)
            .Include(m => m.Agenda)
            .AsSplitQuery()
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(m => m.Id == id, ct);
        if (meeting is null)
        {
            return null;
        }

        var matterIds = meeting.Agenda.Where(i => i.Matter is not null).Select(i => i.Matter!.Value).ToList();
        var planItems = meeting.Agenda.Where(i => i.PlanItem is not null).Select(i => i.PlanItem!.Value).Distinct().ToList();
        var kin = new[] { meeting.PostponedFrom, meeting.PostponedTo }.Where(k => k is not null).Select(k => k!.Value).ToList();
        var neighbours = await db.ReadableMeetings(viewer).Where(m => kin.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct);
        return new MeetingPageData(
            meeting,
            meeting.Standing(office.Now),
            await directory.Bodies([.. meeting.Bodies.Select(b => b.Body)], ct),
            meeting.Session is { } session ? await sessions.Find(session, ct) : null,
            await db.Decisions.Where(d => d.MeetingId == id).OrderBy(d => d.Number).ToListAsync(ct),
            await db.MinutesTexts.FirstOrDefaultAsync(m => m.MeetingId == id, ct),
            await plans.ByIds(planItems, viewer, ct),
            await db.Matters.Where(m => matterIds.Contains(m.Id)).ToDictionaryAsync(m => m.Id, ct),
            await Attendance(meeting, ct),
            meeting.PostponedFrom is { } from ? neighbours.GetValueOrDefault(from) : null,
            meeting.PostponedTo is { } to ? neighbours.GetValueOrDefault(to) : null
        );
    }

    /// <summary>The ballots of a meeting that was read, in their order.</summary>
    public async Task<IReadOnlyList<Ballot>> Ballots(MeetingId id, CancellationToken ct) =>
        await db.Ballots.Where(b => b.MeetingId == id && b.ClosedAt != null).OrderBy(b => b.Number).ToListAsync(ct);

    /// <summary>The members of the owner on that day, chair first, then whoever else was marked.</summary>
    private async Task<IReadOnlyList<AttendanceRow>> Attendance(Meeting meeting, CancellationToken ct)
    {
        var marks = await db.Attendances.Where(a => a.MeetingId == meeting.Id).ToDictionaryAsync(a => a.Person, ct);
        var members = (await directory.Members(meeting.Owner, meeting.Day, ct)).DistinctBy(m => m.Person).ToList();
        var seated = members.Select(m => m.Person).ToHashSet();
        var others = await directory.People([.. marks.Keys.Where(p => !seated.Contains(p))], ct);
        return
        [
            .. members
                .Where(m => m.Role is BodyRoles.Chair or BodyRoles.Member || marks.ContainsKey(m.Person))
                .Select(m => Row(m.Person, m.Name, m.Label, marks)),
            .. others.Values.OrderBy(p => p.Name, StringComparer.CurrentCulture).Select(p => Row(p.Id, p.Name, null, marks)),
        ];
    }

    private static AttendanceRow Row(PersonId person, string name, string? role, Dictionary<PersonId, Attendance> marks)
    {
        var mark = marks.GetValueOrDefault(person);
        return new AttendanceRow(person, name, role, mark?.State, mark?.SubstituteFor);
    }
}
