using Comitia.Calendar.Contracts;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Calendar.Actions;

internal sealed class AddSessionAction : IAction<AddSession, SessionId>
{
    public async Task<Result<SessionId>> Act(AddSession input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await input.Session.Problems(context.Db, null, ct) is { Count: > 0 } problems)
        {
            return problems;
        }

        var session = new SessionRecord
        {
            Id = context.NewId<SessionId>(),
            Code = input.Session.Code,
            Title = LocalText.Empty,
        };
        input.Session.ApplyTo(session);
        context.Db.Add(session);
        context.About("session", session.Id.Value);
        return session.Id;
    }
}
