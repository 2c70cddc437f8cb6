using Comitia.Audit.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;

namespace Comitia.Audit;

/// <summary>Writes the audit entry of a run into the same commit: the outermost action and those inside it as its children.</summary>
internal sealed class AuditKeeper : IRunKeeper
{
    public void Keep(FinishedRun run)
    {
        var root = run.Contexts[0];
        foreach (var context in run.Contexts)
        {
            var (kind, id) = RunFacts.Subject(context);
            run.Db.Add(
                new AuditEntry
                {
                    Id = context.Entry,
                    Parent = context.Parent,
                    At = run.Now,
                    Action = RunFacts.Code(context),
                    Account = run.Viewer.Account,
                    Actor = run.Viewer.Name,
                    Reason = context.Reason,
                    RecordKind = kind,
                    RecordId = id,
                    Changes = [.. RunFacts.Notes(context).Concat(context == root ? run.Changes : []).Select(c => Row(c, run))],
                }
            );
        }
    }

    private static AuditChange Row(ChangeNote change, FinishedRun run) =>
        new()
        {
            Id = Ids.NewGuid(run.Now),
            RecordKind = change.Kind,
            RecordId = change.Id,
            Before = change.Before,
            After = change.After,
        };
}
