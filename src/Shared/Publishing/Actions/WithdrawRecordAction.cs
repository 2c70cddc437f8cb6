using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;

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

        var kind = RecordKind.Find(input.Kind);
        var leaf = kind is { Named: true } ? input.Name : input.SessionCode;
        var last = kind is null ? null : await Publisher.Last(context.Db, kind, input.CommitteeCode, leaf, ct);
        if (last is null || await Publisher.Stone(context.Db, last, ct) is not null)
        {
            return Refusal.NotFound("publishing.record");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return new Refusal("publishing.reason-missing", Field: "Reason");
        }

        await publisher.Withdraw(context, input.Kind, input.CommitteeCode, leaf, input.Reason.Trim(), ct);
        return last.Number;
    }
}
