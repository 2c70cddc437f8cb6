using Comitia.Account.Contracts;
using Comitia.Account.Outputs;
using Comitia.Account.Rules;
using Comitia.Account.Tables;
using Comitia.Calendar.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Plan.Contracts;
using Comitia.Publishing.Contracts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Account.Actions;

/// <summary>See <see cref="ApproveAccount"/>: freezes the paper as its next version and hands it to the public side, in one commit.</summary>
internal sealed class ApproveAccountAction(OfficeDesk office, AccountAtHand hand, IPublisher publisher) : IAction<ApproveAccount, int>
{
    public async Task<Result<int>> Act(ApproveAccount input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadAccount(input.Account, ct) is not { } account)
        {
            return Refusal.NotFound("account");
        }

        if (context.Denied(account) is { } no)
        {
            return no;
        }

        var (paper, session) = await hand.Read(account, ct);
        if (input.Seen is { } seen && seen != PaperMark.Of(paper))
        {
            return new Refusal("account.changed-since-seen", RefusalKind.Conflict);
        }

        if (Problems(account, input, session, office.Today) is { Count: > 0 } problems)
        {
            return problems;
        }

        var frozen = Naming(paper, input.Named);
        if (
            await context.Db.AccountVersions.OrderByDescending(v => v.Number).FirstOrDefaultAsync(v => v.AccountId == account.Id, ct)
                is { } last
            && last.Paper == PaperJson.Freeze(frozen)
        )
        {
            return new Refusal("account.nothing-new", RefusalKind.Conflict);
        }

        account.ApprovedVersion++;
        (account.ApprovedOn, account.Amended) = (input.On, false);
        var version = new AccountVersion
        {
            Id = Ids.NewGuid(context.Now),
            AccountId = account.Id,
            Number = account.ApprovedVersion,
            ApprovedOn = input.On,
            Meeting = input.Meeting,
            MeetingTitle = input.MeetingTitle,
            Paper = PaperJson.Freeze(frozen),
            FrozenAt = context.Now,
        };
        context.Db.Add(version);
        await publisher.Publish(context, PublicAccounts.Of(frozen, version), ct);
        context.About("account", account.Id.Value);
        return version.Number;
    }

    private static AccountPaper Naming(AccountPaper paper, IReadOnlyList<EvidenceId> named) =>
        paper with
        {
            Outcomes =
            [
                .. paper.Outcomes.Select(o => o with { Evidence = [.. o.Evidence.Select(e => e with { Named = named.Contains(e.Id) })] }),
            ],
        };

    private static List<Refusal> Problems(SessionAccount account, ApproveAccount input, SessionLine session, LocalDate today)
    {
        var problems = new List<Refusal>();
        if (input.MeetingTitle is not { IsEmpty: false })
        {
            problems.Add(new Refusal("account.meeting-missing", Field: "MeetingTitle"));
        }

        if (input.On > today)
        {
            problems.Add(new Refusal("account.approved-future", Field: "On").With("date", input.On));
        }
        else if (input.On < session.From)
        {
            problems.Add(new Refusal("account.approved-before-session", Field: "On").With("date", session.From));
        }
        else if (input.On < account.ApprovedOn)
        {
            problems.Add(new Refusal("account.approved-before", Field: "On").With("date", account.ApprovedOn));
        }

        return problems;
    }
}
