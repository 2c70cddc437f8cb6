using Comitia.Calendar.Contracts;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Actions;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Meetings.Tests.Support;

/// <summary>Puts the invented parliament in the place of Directory and Calendar.</summary>
internal sealed class TownModule(TownDirectory directory, TownCalendar calendar) : IModule
{
    public string Name => "Town";

    public void Build(ModuleBuilder module)
    {
        if (!App.Installed.Modules.Any(m => m.Name == "Directory"))
        {
            foreach (var role in new[] { BodyRoles.Clerk, BodyRoles.Chair, BodyRoles.Member, BodyRoles.Adviser, BodyRoles.Observer })
            {
                module.Role(new Role(role, PerBody: true));
            }
        }
    }

    public void Replace(IServiceCollection services)
    {
        services.AddSingleton<IDirectory>(directory);
        services.AddSingleton<IScopeNames>(new TownScopes(directory));
        services.AddSingleton<ISessions>(calendar);
        services.AddSingleton<IWrittenDates>(calendar);
        services.AddSingleton<ISittingDays>(calendar);
        services.AddSingleton<INoticeTerms>(calendar);
    }
}
