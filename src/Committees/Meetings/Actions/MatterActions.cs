using System.Globalization;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Actions;

/// <summary>See <see cref="AddMatter"/>.</summary>
internal sealed class AddMatterAction(OfficeDesk office) : IAction<AddMatter, MatterId>
{
    public async Task<Result<MatterId>> Act(AddMatter input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(BodyScope.Record(input.Committee)) is { } no)
        {
            return no;
        }

        var code = input.Code?.Trim();
        var opened = input.OpenedOn ?? office.Today;
        var problems = await MatterRules.Problems(context, input.Committee, null, input.Title, code, opened, office.Today, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        var matter = new Matter
        {
            Id = context.NewId<MatterId>(),
            Committee = input.Committee,
            Kind = input.Kind,
            Code = string.IsNullOrEmpty(code) ? await MatterRules.NextCode(context, input.Committee, ct) : code,
            Title = input.Title.Applied(LocalText.Empty),
            OpenedOn = opened,
        };
        context.Db.Add(matter);
        context.About("matter", matter.Id.Value);
        return matter.Id;
    }
}

/// <summary>See <see cref="ChangeMatter"/>.</summary>
internal sealed class ChangeMatterAction(OfficeDesk office) : IAction<ChangeMatter, MatterId>
{
    public async Task<Result<MatterId>> Act(ChangeMatter input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Matters.FirstOrDefaultAsync(m => m.Id == input.Matter, ct) is not { } matter)
        {
            return Refusal.NotFound("matter");
        }

        if (context.Denied(matter) is { } no)
        {
            return no;
        }

        if (ActionContext.Outdated(matter, input.Read) is { } outdated)
        {
            return outdated;
        }

        var code = input.Code.Trim();
        var problems = await MatterRules.Problems(
            context,
            matter.Committee,
            matter.Id,
            input.Title,
            code,
            input.OpenedOn,
            office.Today,
            ct
        );
        if (problems.Count > 0)
        {
            return problems;
        }

        (matter.Kind, matter.Code, matter.OpenedOn) = (input.Kind, code.Length == 0 ? matter.Code : code, input.OpenedOn);
        matter.Title = input.Title.Applied(matter.Title);
        context.About("matter", matter.Id.Value);
        return matter.Id;
    }
}

/// <summary>See <see cref="CloseMatter"/>.</summary>
internal sealed class CloseMatterAction(OfficeDesk office) : IAction<CloseMatter, MatterId>
{
    public async Task<Result<MatterId>> Act(CloseMatter input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.Matters.FirstOrDefaultAsync(m => m.Id == input.Matter, ct) is not { } matter)
        {
            return Refusal.NotFound("matter");
        }

        if (context.Denied(matter) is { } no)
        {
            return no;
        }

        var on = input.On ?? office.Today;
        if (!input.OpenAgain && (on < matter.OpenedOn || on > office.Today))
        {
            return new Refusal("meetings.matter-closed-when", Field: "On").With("opened", matter.OpenedOn);
        }

        context.Undoes(input.OpenAgain);
        matter.ClosedOn = input.OpenAgain ? null : on;
        context.About("matter", matter.Id.Value);
        return matter.Id;
    }
}

/// <summary>What adding and changing matters share.</summary>
internal static class MatterRules
{
    public static async Task<List<Refusal>> Problems(
        ActionContext context,
        BodyId committee,
        MatterId? self,
        IReadOnlyDictionary<string, string?> title,
        string? code,
        NodaTime.LocalDate opened,
        NodaTime.LocalDate today,
        CancellationToken ct
    )
    {
        var found = title.Problems("Title", "meetings.title-missing", 2000).ToList();
        if (code?.Length > 40)
        {
            found.Add(new Refusal("meetings.text-long", Field: "Code").With("most", 40));
        }
        else if (
            !string.IsNullOrEmpty(code)
            && await context.Db.Matters.AnyAsync(m => m.Committee == committee && m.Code == code && m.Id != self, ct)
        )
        {
            found.Add(new Refusal("meetings.matter-code-taken", Field: "Code").With("code", code));
        }

        if (opened > today)
        {
            found.Add(new Refusal("meetings.matter-opened-future", Field: "OpenedOn").With("date", opened));
        }

        return found;
    }

    /// <summary>The next number that nobody wrote by hand meanwhile.</summary>
    public static async Task<string> NextCode(ActionContext context, BodyId committee, CancellationToken ct)
    {
        while (true)
        {
            var code = (await context.Db.NextNumber($"matter:{committee}", ct)).ToString(CultureInfo.InvariantCulture);
            if (!await context.Db.Matters.AnyAsync(m => m.Committee == committee && m.Code == code, ct))
            {
                return code;
            }
        }
    }
}
