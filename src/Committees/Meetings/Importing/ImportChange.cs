using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Importing;

/// <summary>Takes over into a known meeting what the source changed; what a clerk changed as well waits for a person.</summary>
internal sealed class ImportChange(ActionContext context, DateTimeZone zone, ImportMeetings input)
{
    private readonly List<string> waiting = [];
    private readonly List<string> taken = [];

    /// <summary>True where anything was written to the meeting.</summary>
    public async Task<bool> Apply(MeetingImport import, SourceMeeting fresh, string values, CancellationToken ct)
    {
        var meeting = (await context.Db.LoadMeeting(import.MeetingId, ct))!;
        var last = SourceValues.Read(import.Values);
        if (fresh.Body != last.Body)
        {
            waiting.Add("body");
        }

        Field("title", MeetingFields.Title(last), MeetingFields.Title(fresh), meeting.Title, t => meeting.Title = t);
        Field("place", last.Place, fresh.Place, meeting.Place, p => meeting.Place = p);
        Field("mode", MeetingFields.Mode(last), MeetingFields.Mode(fresh), meeting.Mode, m => meeting.Mode = m);
        Field("kind", last.Kind, fresh.Kind, meeting.Kind, k => meeting.Kind = k);
        Field(
            "time",
            (last.Start, MeetingFields.Minutes(last)),
            (fresh.Start, MeetingFields.Minutes(fresh)),
            (meeting.Start, meeting.Minutes),
            t => meeting.TakesPlace(t.Start, zone, t.Item2)
        );
        Field("state", State(last), State(fresh), meeting.State, s => MeetingFields.Say(meeting, fresh, s, zone));
        if (taken.Contains("time") && meeting.State == MeetingState.Held)
        {
            MeetingFields.Say(meeting, fresh, MeetingState.Held, zone);
        }

        Agenda(meeting, last, fresh);
        await Marks(meeting, last, fresh, ct);
        (import.Values, import.Hash) = (values, SourceValues.Hash(values));
        import.Waiting = waiting.Count == 0 ? null : string.Join(',', waiting);
        context.Note("meetings", meeting.Id.Value, string.Join(',', waiting), string.Join(',', taken));
        return taken.Count > 0;
    }

    private MeetingState State(SourceMeeting m) => MeetingFields.State(m, context.Now, zone);

    private void Field<T>(string name, T last, T fresh, T current, Action<T> take)
    {
        switch (SourceChanges.Of(last, fresh, current))
        {
            case SourceChange.TakeOver:
                take(fresh);
                taken.Add(name);
                break;
            case SourceChange.Waits:
                waiting.Add(name);
                break;
        }
    }

    /// <summary>Items are matched by their key; a clerk's own stay, one a clerk reworded waits.</summary>
    private void Agenda(Meeting meeting, SourceMeeting last, SourceMeeting fresh)
    {
        if (last.Agenda.SequenceEqual(fresh.Agenda))
        {
            return;
        }

        var was = last.Agenda.DistinctBy(i => i.Key).ToDictionary(i => i.Key, StringComparer.Ordinal);
        foreach (var item in fresh.Agenda)
        {
            if (meeting.Agenda.Find(i => i.SourceKey == item.Key) is not { } known)
            {
                var added = ImportMeetingsAction.Item(meeting.Id, item, meeting.Agenda.Count, context);
                meeting.Agenda.Add(added);
                context.Db.Add(added);
                taken.Add("agenda");
            }
            else if (was.TryGetValue(item.Key, out var before))
            {
                Field(
                    "agenda",
                    LocalText.Of(MeetingFields.Language, before.Text),
                    LocalText.Of(MeetingFields.Language, item.Text),
                    known.Title,
                    t => known.Title = t
                );
                Field("agenda", before.Closed, item.Closed, known.Closed, c => known.Closed = c);
            }
        }

        var kept = fresh.Agenda.Select(i => i.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in meeting.Agenda.Where(i => i is { SourceKey: not null, Withdrawn: false } && !kept.Contains(i.SourceKey!)))
        {
            gone.Withdrawn = true;
            taken.Add("agenda");
        }
    }

    private async Task Marks(Meeting meeting, SourceMeeting last, SourceMeeting fresh, CancellationToken ct)
    {
        var (was, now) = (ByPerson(last), ByPerson(fresh));
        var differing = was.Keys.Union(now.Keys).Where(p => State(was, p) != State(now, p)).ToList();
        if (differing.Count == 0)
        {
            return;
        }

        var marks = await context
            .Db.Attendances.Where(a => a.MeetingId == meeting.Id && differing.Contains(a.Person))
            .ToDictionaryAsync(a => a.Person, ct);
        foreach (var person in differing)
        {
            var mark = marks.GetValueOrDefault(person);
            Field("attendance", State(was, person), State(now, person), mark?.State, state => Set(meeting, person, mark, state));
        }
    }

    private void Set(Meeting meeting, Directory.Contracts.PersonId person, Attendance? mark, AttendanceState? state)
    {
        if (state is null)
        {
            context.Db.RemoveRange(mark is null ? [] : [mark]);
        }
        else if (mark is null)
        {
            context.Db.Add(
                new Attendance
                {
                    MeetingId = meeting.Id,
                    Person = person,
                    State = state.Value,
                }
            );
        }
        else
        {
            mark.State = state.Value;
        }
    }

    /// <summary>Somebody who left the source altogether is no longer known by reference, and keeps their mark.</summary>
    private Dictionary<Directory.Contracts.PersonId, AttendanceState> ByPerson(SourceMeeting m) =>
        m
            .Marks.Where(k => input.People.ContainsKey(k.Person))
            .GroupBy(k => input.People[k.Person])
            .ToDictionary(g => g.Key, g => g.Min(k => k.State));

    private static AttendanceState? State(
        Dictionary<Directory.Contracts.PersonId, AttendanceState> marks,
        Directory.Contracts.PersonId person
    ) => marks.TryGetValue(person, out var state) ? state : null;
}
