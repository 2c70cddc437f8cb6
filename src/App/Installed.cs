using Comitia.Access;
using Comitia.Audit;
using Comitia.Directory;
using Comitia.Jobs;
using Comitia.Kernel.Modules;
using Comitia.Publishing;

namespace Comitia.App;

/// <summary>The modules of this installation, in the order of the house. Nothing is found by scanning: what is not here is not there.</summary>
public static class Installed
{
    public static IReadOnlyList<IModule> Modules { get; } =
    [
        new ShellModule(),
        new AccessModule(),
        new AuditModule(),
        new JobsModule(),
        new PublishingModule(),
        new DirectoryModule(),
        new Comitia.Plan.PlanModule(),
        new Comitia.Account.AccountModule(),
    ];
}
