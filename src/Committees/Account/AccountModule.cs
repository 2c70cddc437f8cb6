using Comitia.Account.Actions;
using Comitia.Account.Contracts;
using Comitia.Account.Outputs;
using Comitia.Account.Queries;
using Comitia.Account.Tables;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Panels;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Account;

/// <summary>The session account: what became of the plan, counted, told and approved.</summary>
public sealed class AccountModule : IModule
{
    public string Name => "Account";

    public void Build(ModuleBuilder module)
    {
        module.Map<AccountTables>();
        module.Permission(
            AccountPermissions.Read,
            BodyRoles.Clerk,
            BodyRoles.Chair,
            BodyRoles.Member,
            BodyRoles.Adviser,
            BodyRoles.Observer
        );
        module.Permission(AccountPermissions.Edit, BodyRoles.Clerk);
        module.Permission(AccountPermissions.Approve, BodyRoles.Clerk, BodyRoles.Chair);
        module.Action<OpenAccountAction, OpenAccount, SessionAccountId>("account.open", AccountPermissions.Edit);
        module.Action<WriteProseAction, WriteProse, int>("account.write-prose", AccountPermissions.Edit);
        module.Action<RedraftProseAction, RedraftProse, int>("account.redraft-prose", AccountPermissions.Edit);
        module.Action<ApproveAccountAction, ApproveAccount, int>("account.approve", AccountPermissions.Approve);
        module.Services.AddScoped<FigureCounts>();
        module.Services.AddSingleton<FigureWords>();
        module.Services.AddSingleton<ProseDrafts>();
        module.Services.AddScoped<PlanOutcomes>();
        module.Services.AddScoped<AccountPapers>();
        module.Services.AddScoped<AccountAtHand>();
        module.Services.AddScoped<AccountQueries>();
        module.Services.AddScoped<IRecordNames, AccountNames>();
        module.Services.AddScoped<IMergeTarget, AccountsOfMerged>();
        module.Services.AddScoped<AccountFiles>();
        module.Services.AddScoped<IAccountOutputs>(sp => sp.GetRequiredService<AccountFiles>());
        module.Entry("menu.account", "desk/session-accounts", 60, AccountPermissions.Read);
    }
}
