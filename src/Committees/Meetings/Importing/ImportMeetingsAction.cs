using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Meetings.Importing;

/// <summary>See <see cref="ImportMeetings"/>. Known meetings are changed where the source changed and no clerk did; each row that was written is in the journal.</summary>
internal sealed class ImportMeetingsAction(IDateTimeZoneProvider zones) : IAction<ImportMeetings, ImportedChunk>
{
    public async Task<Result<ImportedChunk>> Act(ImportMeetings input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var keys = input.Meetings.Select(m => m.Key).ToList();
        var known = await context
            .Db.MeetingImports.Where(i => i.Source == input.Source && keys.Contains(i.Key))
            .ToDictionaryAsync(i => i.Key, ct);
        var (created, changed, unchanged, waiting) = (0, 0, 0, 0);
        foreach (var source in input.Meetings)
        {
            var values = SourceValues.Write(source);
            if (!known.TryGetValue(source.Key, out var import))
            {
                Create(input, source, values, context);
                created++;
            }
            else if (import.Hash.AsSpan().SequenceEqual(SourceValues.Hash(values)))
            {
                unchanged++;
            }
            else
            {
                var change = new ImportChange(context, zones[SourceMeeting.Zone], input);
                changed += await change.Apply(import, source, values, ct) ? 1 : 0;
                waiting += import.Waiting is null ? 0 : 1;
            }
        }

        return new ImportedChunk(created, changed, unchanged, waiting);
    }

    private void Create(ImportMeetings input, SourceMeeting source, string values, ActionContext context)
    {
        var zone = zones[SourceMeeting.Zone];
        var id = context.NewId<MeetingId>();
        var owner = input.Bodies[source.Body];
        var meeting = new Meeting
        {
            Id = id,
            PublicId = PublicId.New(),
            Owner = owner,
            Kind = source.Kind,
            Title = MeetingFields.Title(source),
            Place = source.Place,
            Mode = MeetingFields.Mode(source),
            Source = input.Source,
            Bodies =
            [
                new MeetingBody
                {
                    MeetingId = id,
                    Body = owner,
                    Owns = true,
                },
            ],
        };
        meeting.TakesPlace(source.Start, zone, MeetingFields.Minutes(source));
        MeetingFields.Say(meeting, source, MeetingFields.State(source, context.Now, zone), zone);
        meeting.Agenda.AddRange(source.Agenda.Select((item, n) => Item(id, item, n, context)));
        context.Db.Add(meeting);
        context.Db.AddRange(
            source
                .Marks.Select(m => (Person: input.People[m.Person], m.State))
                .GroupBy(m => m.Person)
                .Select(g => new Attendance
                {
                    MeetingId = id,
                    Person = g.Key,
                    State = g.Min(m => m.State),
                })
        );
        context.Db.Add(
            new MeetingImport
            {
                Source = input.Source,
                Key = source.Key,
                MeetingId = id,
                Values = values,
                Hash = SourceValues.Hash(values),
            }
        );
        context.Note("meetings", id.Value, null, $"{input.Source}:{source.Key}");
    }

    public static AgendaItem Item(MeetingId meeting, SourceItem item, int n, ActionContext context) =>
        new()
        {
            Id = context.NewId<AgendaItemId>(),
            MeetingId = meeting,
            Position = n + 1,
            Number = AgendaOrder.Numbers(n + 1).Last(),
            Title = LocalText.Of(MeetingFields.Language, item.Text),
            Closed = item.Closed,
            SourceKey = item.Key.Length > 120 ? item.Key[..120] : item.Key,
        };
}
