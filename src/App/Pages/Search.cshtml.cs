using Comitia.Directory.Contracts;
using Comitia.Kernel.Web;

namespace Comitia.App.Pages;

/// <summary>Finds bodies by what was typed, folded, wherever a word begins with it.</summary>
public sealed class SearchModel(IDirectory directory) : DeskPage
{
    public string? Typed { get; private set; }

    public IReadOnlyList<BodyLine> Bodies { get; private set; } = [];

    public async Task OnGetAsync(string? q, CancellationToken ct)
    {
        Typed = q?.Trim();
        Bodies = string.IsNullOrWhiteSpace(Typed) ? [] : await directory.Search(Typed, ct);
    }
}
