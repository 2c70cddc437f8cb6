namespace Comitia.Kernel.Storage;

/// <summary>A record that two people may change at once: its version goes up with each change and is asked for with the next one.</summary>
public interface IVersioned
{
    int Version { get; set; }
}
