using Comitia.Access;
using Comitia.Account;
using Comitia.Audit;
using Comitia.Calendar;
using Comitia.Directory;
using Comitia.Documents;
using Comitia.Jobs;
using Comitia.Kernel.Modules;
using Comitia.Meetings;
using Comitia.Plan;
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
        new DocumentsModule(),
        new CalendarModule(),
        new PlanModule(),
        new MeetingsModule(),
        new AccountModule(),
    ];
}
