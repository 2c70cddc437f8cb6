using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Calendar.Actions;

internal sealed class ChangeSessionAction(IPublished published) : IAction<ChangeSession, SessionId>
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

        var problems = await input.Session.Problems(context.Db, session.Id, ct);
        if (input.Session.Code.Trim() != session.Code && await published.UnderSession(session.Code, ct))
        {
            problems.Add(Refusals.Because(Refusals.SessionCodePublished, ("code", session.Code)).At("Code"));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        input.Session.ApplyTo(session);
        context.About("session", session.Id.Value);
        return session.Id;
    }
}
