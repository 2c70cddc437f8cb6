using Comitia.Access.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;

namespace Comitia.Access.Actions;

/// <summary>Keeps a new key of the key ring; only the program itself does.</summary>
internal sealed record KeepKey(string FriendlyName, string Xml) : IInput<Done>;

internal sealed class KeepKeyAction : IAction<KeepKey, Done>
{
    public Task<Result<Done>> Act(KeepKey input, ActionContext context, CancellationToken ct)
    {
        if (!context.Viewer.IsOperator)
        {
            return Task.FromResult<Result<Done>>(Refusal.Forbidden);
        }

        context.AllowedByOwnRule();
        context.Db.Add(
            new KeyRingEntry
            {
                Id = Ids.NewGuid(context.Now),
                FriendlyName = input.FriendlyName,
                Xml = input.Xml,
            }
        );
        return Task.FromResult<Result<Done>>(Done.Yes);
    }
}
