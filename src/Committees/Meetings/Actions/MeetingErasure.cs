using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>Who is erased by law loses the name as presenter and as approver of minutes. Marks of attendance stay: they carry an id only.</summary>
internal sealed class MeetingErasure : IErasureTarget
{
    public async Task<Refusal?> Erase(ActionContext context, ErasedPerson who, CancellationToken ct)
    {
        foreach (
            var item in await context
                .Db.Set<AgendaItem>()
                .Where(i => i.PresenterName != null && who.Known.Contains(i.PresenterName))
                .ToListAsync(ct)
        )
        {
            item.PresenterName = who.Name;
        }

        foreach (
            var minutes in await context
                .Db.MinutesTexts.Where(m => m.ApprovedBy != null && who.Known.Contains(m.ApprovedBy))
                .ToListAsync(ct)
        )
        {
            minutes.ApprovedBy = who.Name;
        }

        return null;
    }
}
