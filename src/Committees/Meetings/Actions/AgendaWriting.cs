using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Comitia.Plan.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>What adding and changing agenda items share. What an item links to must be the owner's own: its plan, its matters.</summary>
internal sealed class AgendaWriting(IPlans plans, IDirectory directory)
{
    public async Task<List<Refusal>> Write(
        Meeting meeting,
        AgendaItem item,
        AgendaWording wording,
        ActionContext context,
        CancellationToken ct
    )
    {
        var found = new List<Refusal>();
        var title = wording.Title.Applied(item.Title);
        if (wording.PlanItem is { } planItem && planItem != item.PlanItem)
        {
            var line = (await plans.OpenItems(meeting.Owner, Viewer.Operator(context.Viewer.Name), ct)).FirstOrDefault(l =>
                l.Id == planItem
            );
            found.AddRange(line is null ? [new Refusal("meetings.plan-item-elsewhere", Field: "PlanItem")] : []);
            title = title.IsEmpty && line is not null ? line.Title : title;
        }

        if (wording.Matter is { } matterId && matterId != item.Matter)
        {
            var matter = await context.Db.Matters.FirstOrDefaultAsync(m => m.Id == matterId, ct);
            var ours = matter is not null && meeting.Bodies.Exists(b => b.Body == matter.Committee);
            found.AddRange(ours ? [] : [new Refusal("meetings.matter-elsewhere", Field: "Matter")]);
            title = title.IsEmpty && ours ? matter!.Title : title;
        }

        if (wording.Presenter is { } person && (await directory.People([person], ct)).Count == 0)
        {
            found.Add(new Refusal("meetings.person-unknown", Field: "Presenter"));
        }

        found.AddRange(wording.Minutes is < 1 or > 1440 ? [new Refusal("meetings.item-minutes", Field: "Minutes")] : []);
        found.AddRange(title.IsEmpty ? [new Refusal("meetings.title-missing", Field: "Title")] : []);
        found.AddRange(
            wording.Title.Values.Any(w => w?.Length > 2000) ? [new Refusal("meetings.text-long", Field: "Title").With("most", 2000)] : []
        );
        if (found.Count == 0)
        {
            Apply(item, wording, title);
        }

        return found;
    }

    /// <summary>Agendas change until the meeting is cancelled or postponed; of a held one they are its record and may be completed.</summary>
    public static Refusal? Fixed(Meeting meeting) =>
        meeting.State is MeetingState.Cancelled or MeetingState.Postponed ? new Refusal("meetings.settled", RefusalKind.Conflict) : null;

    private static void Apply(AgendaItem item, AgendaWording wording, LocalText title)
    {
        (item.Kind, item.Title, item.Closed) = (wording.Kind, title, wording.Closed);
        (item.PlanItem, item.Matter, item.Presenter) = (wording.PlanItem, wording.Matter, wording.Presenter);
        (item.At, item.Minutes) = (wording.At, wording.Minutes);
        item.PresenterName = string.IsNullOrWhiteSpace(wording.PresenterName) ? null : wording.PresenterName.Trim();
    }
}
