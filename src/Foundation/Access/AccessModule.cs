using Comitia.Access.Actions;
using Comitia.Access.Contracts;
using Comitia.Access.SignIns;
using Comitia.Access.Tables;
using Comitia.Access.Web;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access;

/// <summary>Accounts, sign-in, roles given by hand, and the security of the web shell. Knows no parliamentary word.</summary>
public sealed class AccessModule : IModule
{
    public string Name => "Access";

    public void Build(ModuleBuilder module)
    {
        module.Role(new Role(AccessRoles.Administrator, PerBody: false));
        module.Permission(AccessPermissions.Accounts, AccessRoles.Administrator);
        module.Permission(AccessPermissions.Installation, AccessRoles.Administrator);
        module.Map<AccessTables>();
        Actions(module);
        module.Entry("access.menu.accounts", "desk/users", 900, AccessPermissions.Accounts);
        module.Entry("access.menu.installation", "desk/installation", 910, AccessPermissions.Installation);
        Services(module.Services);
        WebServices.Add(module.Services);
    }

    private static void Actions(ModuleBuilder module)
    {
        var accounts = AccessPermissions.Accounts;
        module.Action<AddAccountAction, AddAccount, AccountId>("access.add-account", accounts);
        module.Action<AddAccountWithSecretAction, AddAccountWithSecret, AccountId>(
            "access.add-account-with-secret",
            accounts,
            inApi: false
        );
        module.Action<MakePasswordLinkAction, MakePasswordLink, Done>("access.make-password-link", accounts, inApi: false);
        module.Action<DisableAccountAction, DisableAccount, Done>("access.disable-account", accounts);
        module.Action<EnableAccountAction, EnableAccount, Done>("access.enable-account", accounts);
        module.Action<GiveGrantAction, GiveGrant, GrantId>("access.give-role", accounts);
        module.Action<EndGrantAction, EndGrant, Done>("access.end-role", accounts);
        module.Action<DescribeInstallationAction, DescribeInstallation, Done>(
            "access.describe-installation",
            AccessPermissions.Installation
        );
        Own(module);
        Doors(module);
        module.Action<MarkAsDemonstrationAction, MarkAsDemonstration, Done>("access.mark-as-demonstration", null, inApi: false);
        module.Action<KeepKeyAction, KeepKey, Done>("access.keep-key", null, AuditDetail.NotesOnly, inApi: false);
    }

    /// <summary>What everybody may do with their own account.</summary>
    private static void Own(ModuleBuilder module)
    {
        module.Action<DescribeMyselfAction, DescribeMyself, Done>("access.describe-myself", null);
        module.Action<SignOutEverywhereAction, SignOutEverywhere, Done>("access.sign-out-everywhere", null);
        module.Action<ChangePasswordAction, ChangePassword, Done>("access.change-password", null, AuditDetail.NotesOnly, inApi: false);
        module.Action<SignOutAction, SignOut, Done>("access.sign-out", null, AuditDetail.NotesOnly, inApi: false);
    }

    /// <summary>What one does who is not signed in yet; the pages hash the secrets first.</summary>
    private static void Doors(ModuleBuilder module)
    {
        module.Action<SignInAction, SignIn, bool>("access.sign-in", null, AuditDetail.NotesOnly, open: true, inApi: false);
        module.Action<OpenFirstLinkAction, OpenFirstLink, bool>("access.open-first-link", null, AuditDetail.NotesOnly, inApi: false);
        module.Action<MakeFirstAdministratorAction, MakeFirstAdministrator, AccountId>(
            "access.make-first-administrator",
            null,
            open: true,
            inApi: false
        );
        module.Action<SetPasswordByLinkAction, SetPasswordByLink, AccountId>(
            "access.set-password-by-link",
            null,
            AuditDetail.NotesOnly,
            open: true,
            inApi: false
        );
    }

    private static void Services(IServiceCollection services)
    {
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 210_000); // OWASP password storage, PBKDF2-HMAC-SHA512
        services.AddSingleton<IPasswordHasher<UserAccount>, PasswordHasher<UserAccount>>();
        services.AddSingleton<PasswordVault>();
        services.AddScoped<AccessReading>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton<Accounts>();
        services.AddSingleton<IAccounts>(sp => sp.GetRequiredService<Accounts>());
        services.AddSingleton<IFirstLink>(sp => sp.GetRequiredService<Accounts>());
        services.AddSingleton(sp => new AccessDoctor(
            sp.GetRequiredService<IServiceScopeFactory>(),
            sp.GetRequiredService<OfficeDesk>(),
            sp.GetRequiredService<PermissionBook>()
        ));
        services.AddSingleton<AccountMaker>();
        services.AddScoped<IVisits, Visits>();
        services.AddSingleton<IScopeMove, GrantsOfMerged>();
        services.AddSingleton<IErasureTarget, AccountErasure>();
        services.AddSingleton<INewsReader, ProfileReader>();
    }
}
