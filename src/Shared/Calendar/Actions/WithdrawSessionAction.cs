using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

/// <summary>Refused while plans, meetings or anything else hangs on the session: what hangs there is asked of the panels.</summary>
internal sealed class WithdrawSessionAction(IEnumerable<IPanel> panels, TextBook texts) : IAction<WithdrawSession, SessionId>
{
    public async Task<Result<SessionId>> Act(WithdrawSession input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.Sessions.AsTracking().FirstOrDefaultAsync(s => s.Id == input.Id, ct) is not { } session)
        {
            return Refusal.NotFound("session");
        }

        if (!input.Back && await Hanging(input.Id, context, ct) is { } hanging and > 0)
        {
            return Refusals.Because(Refusals.SessionInUse, ("title", session.Title), ("count", hanging));
        }

        if (input.Back && await Overlapping(session, context, ct) is { } other)
        {
            return Refusals.Because(
                Refusals.SessionsOverlap,
                ("title", other.Title),
                ("from", other.From),
                ("to", other.To),
                ("first", session.From),
                ("last", session.To)
            );
        }

        context.Undoes(input.Back);
        session.Withdrawn = !input.Back;
        context.About("session", session.Id.Value);
        return session.Id;
    }

    private async Task<int> Hanging(SessionId id, ActionContext context, CancellationToken ct)
    {
        var count = 0;
        foreach (var panel in panels.Where(p => p.Kind == "session"))
        {
            var block = await panel.Show(id.Value, context.Viewer, new Say(texts, "en"), ct);
            count += block is null ? 0 : block.Lines.Count + block.Withheld;
        }

        return count;
    }

    private static Task<SessionRecord?> Overlapping(SessionRecord session, ActionContext context, CancellationToken ct) =>
        context
            .Db.Sessions.AsNoTracking()
            .OrderBy(s => s.From)
            .FirstOrDefaultAsync(s => !s.Withdrawn && s.Id != session.Id && s.From <= session.To && s.To >= session.From, ct);
}
