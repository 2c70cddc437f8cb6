using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Importing;

/// <summary>Moves meetings, matters and marks to the record that is kept when two bodies or two people become one.</summary>
internal sealed class MeetingsOfMerged : IMergeTarget
{
    public async Task<int> Bodies(ComitiaDb db, BodyId kept, BodyId duplicate, CancellationToken ct)
    {
        var meetings = await db.Meetings.Include(m => m.Bodies).Where(m => m.Bodies.Any(b => b.Body == duplicate)).ToListAsync(ct);
        foreach (var meeting in meetings)
        {
            meeting.Owner = meeting.Owner == duplicate ? kept : meeting.Owner;
            var moved = meeting.Bodies.Single(b => b.Body == duplicate);
            var there = meeting.Bodies.Find(b => b.Body == kept);
            meeting.Bodies.Remove(moved);
            if (there is null)
            {
                meeting.Bodies.Add(
                    new MeetingBody
                    {
                        MeetingId = meeting.Id,
                        Body = kept,
                        Owns = moved.Owns,
                    }
                );
            }
            else
            {
                there.Owns |= moved.Owns;
            }
        }

        var matters = await db.Matters.Where(m => m.Committee == duplicate || m.Committee == kept).ToListAsync(ct);
        var codes = matters.Where(m => m.Committee == kept).Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        var moving = matters.Where(m => m.Committee == duplicate).ToList();
        foreach (var matter in moving)
        {
            // Two committees may both have filed a number 7: the moved one keeps its own, marked.
            while (!codes.Add(matter.Code))
            {
                matter.Code += "*";
            }

            matter.Committee = kept;
        }

        return meetings.Count + moving.Count;
    }

    public async Task<int> People(ComitiaDb db, PersonId kept, PersonId duplicate, CancellationToken ct)
    {
        var marks = await db.Attendances.Where(a => a.Person == duplicate || a.SubstituteFor == duplicate).ToListAsync(ct);
        var ids = marks.Select(a => a.MeetingId).ToList();
        var there = (await db.Attendances.Where(a => a.Person == kept && ids.Contains(a.MeetingId)).ToListAsync(ct)).ToDictionary(a =>
            a.MeetingId
        );
        foreach (var mark in marks)
        {
            var whom = mark.SubstituteFor == duplicate ? kept : mark.SubstituteFor;
            if (mark.Person != duplicate)
            {
                mark.SubstituteFor = whom;
                continue;
            }

            db.Remove(mark);
            if (there.TryGetValue(mark.MeetingId, out var known))
            {
                known.State = mark.State < known.State ? mark.State : known.State;
            }
            else
            {
                db.Add(
                    new Attendance
                    {
                        MeetingId = mark.MeetingId,
                        Person = kept,
                        State = mark.State,
                        SubstituteFor = whom,
                        MarkedBy = mark.MarkedBy,
                    }
                );
            }
        }

        var items = await db.AgendaItems.Where(i => i.Presenter == duplicate).ToListAsync(ct);
        items.ForEach(i => i.Presenter = kept);
        return marks.Count + items.Count;
    }
}
