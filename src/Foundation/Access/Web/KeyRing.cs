using System.Xml.Linq;
using Comitia.Access.Actions;
using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Web;

/// <summary>Keeps the keys that protect cookies and forms in the store, through an action like everything else. Two or three keys a year.</summary>
internal sealed class KeyRing(IServiceScopeFactory scopes, IActions actions) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        return [.. db.Set<KeyRingEntry>().OrderBy(k => k.Id).Select(k => k.Xml).AsEnumerable().Select(x => XElement.Parse(x))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        // The contract is synchronous; the writer has its own thread and never asks for a key, so waiting here cannot lock.
        var kept = Task.Run(() =>
                actions.Run(
                    new KeepKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)),
                    new Asked(Viewer.Operator("key ring"))
                )
            )
            .GetAwaiter()
            .GetResult();
        if (!kept.Ok)
        {
            throw new RefusedException(kept.Refusals[0]);
        }
    }
}
