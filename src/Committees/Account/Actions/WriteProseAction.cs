using Comitia.Account.Contracts;
using Comitia.Account.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Actions;

/// <summary>See <see cref="WriteProse"/>. The first writing of a part keeps the draft's other languages as they stood, so that none is lost.</summary>
internal sealed class WriteProseAction(AccountAtHand hand, TextBook texts) : IAction<WriteProse, int>
{
    public async Task<Result<int>> Act(WriteProse input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadAccount(input.Account, ct) is not { } account)
        {
            return Refusal.NotFound("account");
        }

        if (context.Denied(account) is { } no)
        {
            return no;
        }

        var (paper, _) = await hand.Read(account, ct);
        if (paper.Prose.FirstOrDefault(p => p.Key == input.Part) is not { } standing)
        {
            return new Refusal("account.no-part", RefusalKind.NotFound);
        }

        if (Problems(input) is { Count: > 0 } problems)
        {
            return problems;
        }

        var part = await context
            .Db.AccountParts.AsTracking()
            .FirstOrDefaultAsync(p => p.AccountId == account.Id && p.Key == input.Part, ct);
        if (input.Read is { } read && read != (part?.Version ?? 0))
        {
            return new Refusal("kernel.changed-meanwhile", RefusalKind.Conflict).With("read", read).With("current", part?.Version ?? 0);
        }

        if (part is null)
        {
            part = new AccountPart
            {
                Id = Ids.NewGuid(context.Now),
                AccountId = account.Id,
                Key = input.Part,
                Heading = standing.Heading,
                Text = standing.Text,
                DraftThen = standing.Text,
            };
            context.Db.Add(part);
        }
        else
        {
            part.DraftThen = standing.Draft!.Text;
        }

        part.Heading = Worded(part.Heading, input.Language, input.Heading);
        part.Text = Worded(part.Text, input.Language, input.Text);
        account.Amended = account.ApprovedVersion > 0;
        context.About("account", account.Id.Value);
        return part.Version + 1;
    }

    private List<Refusal> Problems(WriteProse input)
    {
        var problems = new List<Refusal>();
        if (!texts.Knows(input.Language))
        {
            problems.Add(new Refusal("account.no-language", Field: "Language").With("language", input.Language));
        }

        if (string.IsNullOrWhiteSpace(input.Heading))
        {
            problems.Add(new Refusal("account.heading-missing", Field: "Heading"));
        }

        if (string.IsNullOrWhiteSpace(input.Text))
        {
            problems.Add(new Refusal("account.text-missing", Field: "Text"));
        }

        return problems;
    }

    private static LocalText Worded(LocalText text, string language, string wording) =>
        text.With(language, wording.ReplaceLineEndings("\n"));
}
