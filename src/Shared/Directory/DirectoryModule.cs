using Comitia.Directory.Actions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Importing;
using Comitia.Directory.Outputs;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Directory;

/// <summary>Bodies, people, and who sat where on which day. Seats held today are the roles of the account linked to a person.</summary>
public sealed class DirectoryModule : IModule
{
    private const string Administrator = "administrator";

    public string Name => "Directory";

    public void Build(ModuleBuilder module)
    {
        string[] roles = [BodyRoles.Clerk, BodyRoles.Chair, BodyRoles.Member, BodyRoles.Adviser, BodyRoles.Observer];
        foreach (var role in roles)
        {
            module.Role(new Role(role, PerBody: true));
        }

        module.Permission(DirectoryPermissions.Read, [.. roles, Administrator]);
        module.Permission(DirectoryPermissions.Edit, BodyRoles.Clerk, Administrator);
        module.Permission(DirectoryPermissions.Import, Administrator);
        module.Permission(DirectoryPermissions.Link, Administrator);
        module.Permission(DirectoryPermissions.Erase, Administrator);
        module.Map<DirectoryTables>();
        Actions(module);
        module.Entry("menu.directory", "desk/directory", 60, DirectoryPermissions.Read);
        Services(module.Services);
    }

    private static void Actions(ModuleBuilder module)
    {
        var edit = DirectoryPermissions.Edit;
        module.Action<AddBodyAction, AddBody, BodyId>("directory.add-body", edit);
        module.Action<ChangeBodyAction, ChangeBody, BodyId>("directory.change-body", edit);
        module.Action<CloseBodyAction, CloseBody, BodyId>("directory.close-body", edit);
        module.Action<ReopenBodyAction, ReopenBody, BodyId>("directory.reopen-body", edit);
        module.Action<PlaceBodyAction, PlaceBody, BodyId>("directory.place-body", edit);
        module.Action<MergeBodiesAction, MergeBodies, BodyId>("directory.merge-bodies", edit);
        module.Action<AddPersonAction, AddPerson, PersonId>("directory.add-person", edit);
        module.Action<ChangePersonAction, ChangePerson, PersonId>("directory.change-person", edit);
        module.Action<MergePeopleAction, MergePeople, PersonId>("directory.merge-people", edit);
        module.Action<ErasePersonAction, ErasePerson, PersonId>("directory.erase-person", DirectoryPermissions.Erase);
        module.Action<LinkAccountAction, LinkAccount, PersonId>("directory.link-account", DirectoryPermissions.Link);
        module.Action<AddMembershipAction, AddMembership, MembershipId>("directory.add-membership", edit);
        module.Action<AddMemberAction, AddMember, MembershipId>("directory.add-member", edit);
        module.Action<ChangeMembershipAction, ChangeMembership, MembershipId>("directory.change-membership", edit);
        module.Action<EndMembershipAction, EndMembership, MembershipId>("directory.end-membership", edit);
        module.Action<WithdrawMembershipAction, WithdrawMembership, MembershipId>("directory.withdraw-membership", edit);
        module.Action<ImportMembersAction, ImportMembers, MembersImported>("directory.import-members", edit, inApi: false);
        module.Action<ResolveReviewAction, ResolveReview, Done>("directory.resolve-review", DirectoryPermissions.Import);
        module.Action<ImportChunkAction, ImportChunk, ChunkOutcome>(
            "directory.import-chunk",
            DirectoryPermissions.Import,
            AuditDetail.NotesOnly,
            inApi: false
        );
        module.Action<NoteImportRunAction, NoteImportRun, Done>(
            "directory.import-run",
            DirectoryPermissions.Import,
            AuditDetail.NotesOnly,
            inApi: false
        );
    }

    private static void Services(IServiceCollection services)
    {
        services.AddScoped<IDirectory, DirectoryForOthers>();
        services.AddSingleton<IGrantSource, MembershipGrants>();
        services.AddSingleton<IScopeNames, BodyScopeNames>();
        services.AddScoped<MemberPlans>();
        services.AddScoped<DirectoryLists>();
        services.AddScoped<DirectoryPages>();
        services.AddScoped<ReviewList>();
        services.AddScoped<IStartLines, DirectoryStartLines>();
        services.AddScoped<IRecordNames, BodyNames>();
        services.AddScoped<ISearchSource, BodySearch>();
        services.AddScoped<ISearchSource, PersonSearch>();
        services.AddScoped<IRecordNames, PersonNames>();
        services.AddScoped<IAssembleeNationaleImport, AssembleeNationaleImport>();
        services.AddScoped<IPopoloImport, PopoloImport>();
        services.AddScoped<IPopoloExport, PopoloExport>();
    }
}
