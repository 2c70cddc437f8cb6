using Comitia.Kernel.Modules;

namespace Comitia.Documents;

/// <summary>Reading files into text; so far it brings its sentences alone.</summary>
public sealed class DocumentsModule : IModule
{
    public string Name => "Documents";

    public void Build(ModuleBuilder module) { }
}
