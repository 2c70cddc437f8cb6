using Comitia.Kernel.Modules;

namespace Comitia.App;

/// <summary>The frame itself as a module, so that its sentences are in the book and the start page in the menu.</summary>
internal sealed class ShellModule : IModule
{
    public string Name => "App";

    public void Build(ModuleBuilder module) => module.Entry("menu.start", "desk", 0);
}
