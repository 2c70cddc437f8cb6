using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Comitia.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Outputs;

/// <summary>Hands a published agenda down to the public side: an allow-list of its texts; of what is taken without the public, the number.</summary>
internal sealed class PublicMeetings(IPublisher publisher, IPublished published, IDirectory directory, ISessions sessions)
{
    private const string Kind = "meeting";

    public async Task Publish(ActionContext context, Meeting meeting, AgendaVersion version, CancellationToken ct)
    {
        if (await directory.Body(meeting.Owner, ct) is not { } committee)
        {
            return;
        }

        var (last, _) = await published.Last(Kind, committee.Code, meeting.PublicId, ct);
        var session = meeting.Session is { } id ? await sessions.Find(id, ct) : null;
        var day = meeting.PostponedTo is { } to
            ? await context.Db.Meetings.Where(m => m.Id == to).Select(m => (NodaTime.LocalDate?)m.Day).FirstOrDefaultAsync(ct)
            : null;
        // The day of a successor that this very action convenes is not stored yet.
        day ??= context.Db.Meetings.Local.FirstOrDefault(m => m.Id == meeting.PostponedTo)?.Day;
        await publisher.Publish(
            context,
            Of(AgendaSnapshots.Read(version), meeting, committee, session) with
            {
                Number = last + 1,
                PostponedTo = day,
            },
            ct
        );
    }

    /// <summary>Says anew where a meeting stands whose agenda is public: held, cancelled, postponed. One that was withdrawn stays so.</summary>
    public async Task Restate(ActionContext context, Meeting meeting, CancellationToken ct)
    {
        var version = await context
            .Db.AgendaVersions.Where(v => v.MeetingId == meeting.Id && v.Stage == AgendaStage.Published)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(ct);
        if (version is null || await directory.Body(meeting.Owner, ct) is not { } committee)
        {
            return;
        }

        if (await published.Last(Kind, committee.Code, meeting.PublicId, ct) is { Withdrawn: false })
        {
            await Publish(context, meeting, version, ct);
        }
    }

    private static PublicMeeting Of(AgendaSnapshot agenda, Meeting meeting, BodyLine committee, SessionLine? session) =>
        new()
        {
            CommitteeCode = committee.Code,
            Committee = committee.Name,
            SessionCode = session?.Code ?? string.Empty,
            Session = session?.Title ?? LocalText.Empty,
            Number = 0,
            Key = meeting.PublicId,
            Kind = Word(agenda.Kind),
            Title = agenda.Title,
            Start = agenda.Start,
            Zone = agenda.Zone,
            EndsAt = meeting.EndsAt,
            Place = agenda.Place,
            Mode = Word(agenda.Mode),
            With = agenda.With,
            State = Word(meeting.State),
            Items = [.. agenda.Items.Zip(AgendaTimes.Of(agenda.Start.TimeOfDay, agenda.Items.Select(i => (i.At, i.Minutes))), Of)],
        };

    private static PublicAgendaItem Of(AgendaSnapshotItem i, AgendaHour? hour) =>
        i.Closed
            ? new PublicAgendaItem(i.Number, Word(i.Kind), null, Closed: true, hour?.At, null)
            : new PublicAgendaItem(i.Number, Word(i.Kind), i.Title, Closed: false, hour?.At, i.Presenter);

    private static string Word<T>(T value)
        where T : struct, Enum
    {
        var name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
