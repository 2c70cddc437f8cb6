namespace Comitia.Kernel.Modules;

/// <summary>A capability plugs itself in here, and only here: services, roles, permissions, actions, endpoints, jobs, menu. No assembly scanning.</summary>
public interface IModule
{
    /// <summary>The capability's name as docs/map.md lists it.</summary>
    string Name { get; }

    void Build(ModuleBuilder module);
}
