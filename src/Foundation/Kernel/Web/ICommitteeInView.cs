namespace Comitia.Kernel.Web;

/// <summary>The body chosen in the header, for pages that show one body's work. App remembers the choice; the word is the shell's, not Kernel's.</summary>
public interface ICommitteeInView
{
    Guid? Id { get; }
}
