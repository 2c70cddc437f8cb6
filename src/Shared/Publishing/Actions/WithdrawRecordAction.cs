using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Publishing.Contracts;

namespace Comitia.Publishing.Actions;

/// <summary>See <see cref="WithdrawRecord"/>.</summary>
internal sealed class WithdrawRecordAction(IPublisher publisher) : IAction<WithdrawRecord, int>
{
    public async Task<Result<int>> Act(WithdrawRecord input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var last = await Publisher.Last(context.Db, input.Kind, input.CommitteeCode, input.SessionCode, ct);
        if (last is null || await Publisher.Stone(context.Db, last, ct) is not null)
        {
            return Refusal.NotFound("publishing.record");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new Refusal("publishing.reason-missing", Field: "Reason");
        }

        await publisher.Withdraw(context, input.Kind, input.CommitteeCode, input.SessionCode, input.Reason.Trim(), ct);
        return last.Number;
    }
}
