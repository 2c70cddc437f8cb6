using Comitia.Audit.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Audit;

public sealed class AuditModule : IModule
{
    public string Name => "Audit";

    public void Build(ModuleBuilder module)
    {
        module.Map<AuditTables>();
        module.Services.AddSingleton<PersonalKeys>();
        module.Services.AddScoped<Actors>();
        module.Services.AddSingleton<IErasureTarget, KeyErasure>();
        module.Services.AddScoped<IRunKeeper, AuditKeeper>();
        module.Services.AddScoped<Kernel.Panels.IHistory, AuditHistory>();
        module.Services.AddScoped<Kernel.Panels.IHappenings, AuditHappenings>();
    }
}
