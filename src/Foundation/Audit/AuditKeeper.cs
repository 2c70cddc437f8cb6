using Comitia.Audit.Rules;
using Comitia.Audit.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Storage;

namespace Comitia.Audit;

/// <summary>
/// Writes the audit entry of a run into the same commit: the outermost action and those inside it as its children. What is about a
/// person, the actor's name too, is sealed with that person's key.
/// </summary>
internal sealed class AuditKeeper(PersonalKeys personal) : IRunKeeper
{
    public async Task Keep(FinishedRun run, CancellationToken ct)
    {
        var root = run.Contexts[0];
        var notes = run.Contexts.ToDictionary(c => c, c => RunFacts.Notes(c).Concat(c == root ? run.Changes : []).ToList());
        var keys = await personal.ForSealing(run.Db, Subjects(run, notes.Values.SelectMany(n => n)), run.Now, ct);
        string Close(Guid whose, string text) => Seal.Close(keys[whose], whose, text);
        var actor = run.Viewer.Account is { } account ? Close(account, run.Viewer.Name) : run.Viewer.Name;
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
                    Actor = actor,
                    Reason = context.Reason,
                    RecordKind = kind,
                    RecordId = id,
                    Changes = [.. notes[context].Select(c => Row(c, run, Close))],
                }
            );
        }
    }

    private static HashSet<Guid> Subjects(FinishedRun run, IEnumerable<ChangeNote> notes)
    {
        var found = notes.SelectMany(n => n.PersonalBefore.Values.Concat(n.PersonalAfter.Values)).ToHashSet();
        if (run.Viewer.Account is { } account)
        {
            found.Add(account);
        }

        return found;
    }

    private static AuditChange Row(ChangeNote change, FinishedRun run, Func<Guid, string, string> close) =>
        new()
        {
            Id = Ids.NewGuid(run.Now),
            RecordKind = change.Kind,
            RecordId = change.Id,
            Before = SealedFields.Close(change.Before, change.PersonalBefore, close),
            After = SealedFields.Close(change.After, change.PersonalAfter, close),
        };
}
