using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Actions;

internal sealed class GiveGrantAction(PermissionBook book, OfficeDesk desk, IEnumerable<IScopeNames> names) : IAction<GiveGrant, GrantId>
{
    public async Task<Result<GrantId>> Act(GiveGrant input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.FindAsync<UserAccount>([input.Account], ct) is not { } account)
        {
            return Refusal.NotFound("access.account");
        }

        context.About("user_accounts", account.Id.Value);
        var scope = input.Scope ?? string.Empty;
        var from = input.From ?? desk.Local(context.Now).Date;
        var to = input.LastDay?.PlusDays(1);
        if (await Refused(context.Db, input.Role, scope, from, to, ct) is { } refusal)
        {
            return refusal;
        }

        if (await Overlapping(context.Db, input.Account, input.Role, scope, from, to, ct))
        {
            return new Refusal("access.grant-there", RefusalKind.Conflict).At("Role");
        }

        var grant = new RoleGrant
        {
            Id = context.NewId<GrantId>(),
            Account = input.Account,
            Role = input.Role,
            Scope = scope,
            From = from,
            To = to,
            GivenBy = context.Account is { } by ? new AccountId(by) : null,
            Given = context.Now,
            Reason = context.Reason,
        };
        context.Db.Add(grant);
        return grant.Id;
    }

    private async Task<Refusal?> Refused(
        ComitiaDb db,
        string? code,
        string scope,
        NodaTime.LocalDate from,
        NodaTime.LocalDate? to,
        CancellationToken ct
    )
    {
        if (book.Roles.FirstOrDefault(r => r.Code == code) is not { } role)
        {
            return new Refusal("access.role-unknown").At("Role").With("known", book.Roles.Select(r => r.Code));
        }

        if (scope.Length > 0 && !role.PerBody)
        {
            return new Refusal("access.role-whole").At("Scope");
        }

        if (to <= from)
        {
            return new Refusal("access.grant-backwards").At("LastDay").With("from", from);
        }

        return scope.Length > 0 && !await Exists(db, scope, ct)
            ? new Refusal("access.scope-unknown").At("Scope").With("scope", scope)
            : null;
    }

    private async Task<bool> Exists(ComitiaDb db, string scope, CancellationToken ct)
    {
        foreach (var source in names)
        {
            if ((await source.Names(db, [scope], desk.Profile.Language, ct)).Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Task<bool> Overlapping(
        ComitiaDb db,
        AccountId account,
        string role,
        string scope,
        NodaTime.LocalDate from,
        NodaTime.LocalDate? to,
        CancellationToken ct
    )
    {
        var same = db.Grants().Where(g => g.Account == account && g.Role == role && g.Scope == scope && (g.To == null || g.To > from));
        return to is { } end ? same.AnyAsync(g => g.From < end, ct) : same.AnyAsync(ct);
    }
}

internal sealed class EndGrantAction(OfficeDesk desk) : IAction<EndGrant, Done>
{
    public async Task<Result<Done>> Act(EndGrant input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (await context.Db.FindAsync<RoleGrant>([input.Grant], ct) is not { } grant)
        {
            return Refusal.NotFound("access.grant");
        }

        context.About("user_accounts", grant.Account.Value);
        var today = desk.Local(context.Now).Date;
        if (grant.To <= today)
        {
            return new Refusal("access.grant-ended", RefusalKind.Conflict);
        }

        if (input.LastDay is { } last && (last < today || last < grant.From))
        {
            return new Refusal("access.grant-end-past").At("LastDay");
        }

        if (IsWholeAdministration(grant) && await LastAdministrator.Is(context.Db, grant.Account, today, ct))
        {
            return new Refusal("access.last-administrator", RefusalKind.Conflict);
        }

        // Ended at once: a role that has not begun never holds, one in force holds no longer from this moment.
        grant.To = input.LastDay?.PlusDays(1) ?? NodaTime.LocalDate.Max(today, grant.From);
        return Done.Yes;
    }

    private static bool IsWholeAdministration(RoleGrant grant) => grant.Role == AccessRoles.Administrator && grant.Scope.Length == 0;
}
