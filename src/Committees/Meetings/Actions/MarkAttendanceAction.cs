using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="MarkAttendance"/>. Answers how many marks changed.</summary>
internal sealed class MarkAttendanceAction(IDirectory directory) : IAction<MarkAttendance, int>
{
    public async Task<Result<int>> Act(MarkAttendance input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Meetings.FirstOrDefaultAsync(m => m.Id == input.Meeting, ct) is not { } meeting)
        {
            return Refusal.NotFound("meeting");
        }

        if (context.Denied(meeting) is { } no)
        {
            return no;
        }

        if (AgendaWriting.Fixed(meeting) is { } settled)
        {
            return settled;
        }

        var marks = input.Marks.DistinctBy(m => m.Person).ToList();
        if (Problem(marks) is { } problem)
        {
            return problem;
        }

        var people = marks.SelectMany(m => new[] { m.Person, m.SubstituteFor ?? m.Person }).Distinct().ToList();
        if ((await directory.People(people, ct)).Count < people.Count)
        {
            return new Refusal("meetings.person-unknown", Field: "Marks");
        }

        context.About("meeting", meeting.Id.Value);
        var known = await context.Db.Attendances.Where(a => a.MeetingId == meeting.Id).ToDictionaryAsync(a => a.Person, ct);
        marks.RemoveAll(m => m.Seen == AttendanceMark.Written(m.State, m.SubstituteFor)); // left as it was seen
        return marks.Exists(m => Meanwhile(m, known.GetValueOrDefault(m.Person)))
                ? new Refusal("meetings.marked-meanwhile", RefusalKind.Conflict, "Marks")
            : SubstitutedTwice(marks, known.Values) ? new Refusal("meetings.substituted-twice", Field: "Marks")
            : marks.Count(m => Set(m, known.GetValueOrDefault(m.Person), meeting, context));
    }

    private static Refusal? Problem(List<AttendanceMark> marks) =>
        marks.Exists(m => m.State == AttendanceState.Substitute && (m.SubstituteFor is null || m.SubstituteFor == m.Person))
            ? new Refusal("meetings.substitute-for-whom", Field: "Marks")
            : null;

    /// <summary>Whether two people would sit in one person's place, those counted who were marked before.</summary>
    private static bool SubstitutedTwice(List<AttendanceMark> marks, IEnumerable<Attendance> known)
    {
        var marked = marks.Select(m => m.Person).ToHashSet();
        return known
            .Where(a => !marked.Contains(a.Person) && a.State == AttendanceState.Substitute)
            .Select(a => a.SubstituteFor)
            .Concat(marks.Where(m => m.State == AttendanceState.Substitute).Select(m => m.SubstituteFor))
            .GroupBy(p => p)
            .Any(g => g.Count() > 1);
    }

    /// <summary>Whether somebody else marked the person otherwise since the clerk looked.</summary>
    private static bool Meanwhile(AttendanceMark mark, Attendance? known)
    {
        var now = AttendanceMark.Written(known?.State, known?.SubstituteFor);
        return mark.Seen is { } seen && seen != now && AttendanceMark.Written(mark.State, mark.SubstituteFor) != now;
    }

    private static bool Set(AttendanceMark mark, Attendance? known, Meeting meeting, ActionContext context)
    {
        if (mark.State is not { } state)
        {
            context.Db.RemoveRange(known is null ? [] : [known]);
            return known is not null;
        }

        var substituted = state == AttendanceState.Substitute ? mark.SubstituteFor : null;
        if (known is not null && known.State == state && known.SubstituteFor == substituted)
        {
            return false;
        }

        if (known is null)
        {
            known = new Attendance { MeetingId = meeting.Id, Person = mark.Person };
            context.Db.Add(known);
        }

        (known.State, known.SubstituteFor, known.MarkedBy) = (state, substituted, context.Account);
        return true;
    }
}
