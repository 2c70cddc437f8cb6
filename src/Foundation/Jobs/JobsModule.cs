using Comitia.Jobs.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Jobs;

public sealed class JobsModule : IModule
{
    public string Name => "Jobs";

    public void Build(ModuleBuilder module)
    {
        module.Map<JobTables>();
        module.Services.AddSingleton<OutboxBell>();
        module.Services.AddScoped<IRunKeeper, OutboxKeeper>();
        module.Job<TellNews>();
    }
}
