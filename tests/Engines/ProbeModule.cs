using Comitia.Kernel.Modules;
using Comitia.Kernel.Viewers;

namespace Comitia.Engines.Tests;

internal sealed class ProbeModule : IModule
{
    public string Name => "Probe";

    public void Build(ModuleBuilder module)
    {
        var permission = new Permission("probe.count");
        module.Permission(permission, "administrator");
        module.Action<CountUpAction, CountUp, int>("probe.count-up", permission);
        module.Action<BrokenAction, Broken, int>("probe.break", permission);
    }
}
