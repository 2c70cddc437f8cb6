using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>What circulating and publishing share: the agenda is frozen under the next number, and the members are told from then on.</summary>
internal sealed class AgendaIssuing(IDirectory directory, MeetingWriting writing, OfficeDesk office)
{
    /// <summary>The agenda of a loaded meeting as it stands.</summary>
    public async Task<AgendaSnapshot> Now(Meeting meeting, CancellationToken ct)
    {
        var presenters = meeting.Agenda.Where(i => i.Presenter is not null).Select(i => i.Presenter!.Value).Distinct().ToList();
        var people = await directory.People(presenters, ct);
        return AgendaSnapshots.Of(
            meeting,
            await directory.Bodies([.. meeting.Bodies.Select(b => b.Body)], ct),
            people.ToDictionary(p => p.Key, p => p.Value.Name)
        );
    }

    /// <summary>The versions of a meeting's agenda, the newest first.</summary>
    public static Task<List<AgendaVersion>> Versions(ComitiaDb db, MeetingId meeting, CancellationToken ct) =>
        db.AgendaVersions.Where(v => v.MeetingId == meeting).OrderByDescending(v => v.Number).ToListAsync(ct);

    /// <summary>Freezes it, or says why not.</summary>
    public async Task<Result<AgendaVersion>> Issue(
        Meeting meeting,
        AgendaStage stage,
        string? mark,
        string? shortNoticeReason,
        ActionContext context,
        CancellationToken ct
    )
    {
        var snapshot = await Now(meeting, ct);
        var last = (await Versions(context.Db, meeting.Id, ct)).FirstOrDefault();
        if (Problem(meeting, stage, mark, snapshot, last) is { } refusal)
        {
            return refusal;
        }

        if (
            meeting.NoticeGivenOn is null
            && await writing.Notice(meeting, office.Today, shortNoticeReason ?? meeting.ShortNoticeReason, context.Now, ct) is { } late
        )
        {
            return late;
        }

        var version = new AgendaVersion
        {
            Id = Ids.NewGuid(context.Now),
            MeetingId = meeting.Id,
            Number = (last?.Number ?? 0) + 1,
            Stage = stage,
            FrozenAt = context.Now,
            Snapshot = AgendaSnapshots.Write(snapshot),
        };
        context.Db.Add(version);
        context.About("meeting", meeting.Id.Value);
        return version;
    }

    private static Refusal? Problem(Meeting meeting, AgendaStage stage, string? mark, AgendaSnapshot snapshot, AgendaVersion? last) =>
        meeting.State != MeetingState.Scheduled ? new Refusal("meetings.settled", RefusalKind.Conflict)
        : snapshot.Items.Count == 0 ? new Refusal("meetings.agenda-empty", RefusalKind.Conflict)
        : mark is not null && mark != AgendaSnapshots.Mark(snapshot) ? new Refusal("meetings.agenda-moved", RefusalKind.Conflict)
        : last is not null && last.Stage >= stage && last.Snapshot == AgendaSnapshots.Write(snapshot)
            ? new Refusal("meetings.agenda-same", RefusalKind.Conflict).With("number", last.Number)
        : null;
}
