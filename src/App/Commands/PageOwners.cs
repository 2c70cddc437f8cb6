using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Comitia.App.Commands;

/// <summary>Which assembly a page was compiled into, by its path: read from the assemblies' own lists of compiled pages.</summary>
internal static class PageOwners
{
    private static readonly Lazy<Dictionary<string, string>> Owners = new(Read);

    public static string? Of(PageActionDescriptor page) => Owners.Value.GetValueOrDefault(page.RelativePath);

    private static Dictionary<string, string> Read()
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var assemblies = Installed.Modules.Select(m => m.GetType().Assembly).Append(typeof(PageOwners).Assembly).Distinct();
        foreach (var assembly in assemblies)
        {
            foreach (
                var item in new CompiledRazorAssemblyPart(assembly) is IRazorCompiledItemProvider provider ? provider.CompiledItems : []
            )
            {
                found.TryAdd(item.Identifier, assembly.GetName().Name!);
            }
        }

        return found;
    }
}
