using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

internal sealed class ChangeSessionAction : IAction<ChangeSession, SessionId>
{
    public async Task<Result<SessionId>> Act(ChangeSession input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.Sessions.AsTracking().FirstOrDefaultAsync(s => s.Id == input.Id, ct) is not { } session)
        {
            return Refusal.NotFound("session");
        }

        if (ActionContext.Outdated(session, input.Version) is { } outdated)
        {
            return outdated;
        }

        if (await input.Session.Problems(context.Db, session.Id, ct) is { Count: > 0 } problems)
        {
            return problems;
        }

        input.Session.ApplyTo(session);
        context.About("session", session.Id.Value);
        return session.Id;
    }
}
