using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Kernel.Actions;

/// <summary>What an action works with: the context to change, who acts and why, the time, and the way to further actions and to news.</summary>
public sealed class ActionContext
{
    private readonly ActionRun run;

    internal ActionContext(ActionRun run, ActionInfo info, Guid entry, Guid? parent, string? reason)
    {
        this.run = run;
        Info = info;
        Entry = entry;
        Parent = parent;
        Reason = reason;
    }

    public ActionInfo Info { get; }

    public ComitiaDb Db => run.Db;

    public Viewer Viewer => run.Viewer;

    /// <summary>The instant of the whole action, the same for everything it writes.</summary>
    public Instant Now => run.Now;

    /// <summary>Why the person does it, where they said so.</summary>
    public string? Reason { get; }

    /// <summary>The audit entry of this action, and the one of the action that called it.</summary>
    public Guid Entry { get; }

    public Guid? Parent { get; }

    /// <summary>The account acting, or null for the operator at the machine.</summary>
    public Guid? Account => Viewer.Account;

    internal bool Authorised { get; private set; }

    internal List<ChangeNote> Notes { get; } = [];

    internal string? SubjectKind { get; private set; }

    internal Guid? Subject { get; private set; }

    internal string? Variant { get; private set; }

    /// <summary>A new id, sortable by time.</summary>
    public TId NewId<TId>()
        where TId : struct, IId<TId> => Ids.New<TId>(Now);

    /// <summary>Authorises this action on the loaded record; null when allowed. An action that never asks is refused by the runner.</summary>
    public Refusal? Denied(IScoped record)
    {
        if (Info.Permission is null)
        {
            throw new InvalidOperationException($"Action {Info.Code} names no permission to ask for.");
        }

        return Denied(Info.Permission, record);
    }

    /// <summary>The same for a permission other than the action's own.</summary>
    public Refusal? Denied(Permission permission, IScoped record)
    {
        if (!Viewer.May(permission, record))
        {
            return Refusal.Forbidden;
        }

        Authorised = true;
        return null;
    }

    /// <summary>Says that this action's own rule has decided who may do it: signing in, answering by a personal link.</summary>
    public void AllowedByOwnRule() => Authorised = true;

    /// <summary>Refuses when somebody changed the record since the person read it; both versions are shown then and the person chooses.</summary>
    public static Refusal? Outdated(IVersioned record, int? read) =>
        read is null || read == record.Version
            ? null
            : new Refusal("kernel.changed-meanwhile", RefusalKind.Conflict).With("read", read).With("current", record.Version);

    /// <summary>The record that this entry of the audit is about.</summary>
    public void About(string kind, Guid id) => (SubjectKind, Subject) = (kind, id);

    /// <summary>Says whether the action is used as its own undo: the history then has a sentence of its own (<c>audit.{action}.back</c>).</summary>
    public void Undoes(bool back) => Says(back ? "back" : null);

    /// <summary>Names what of several things the action did: the history then has a sentence of its own (<c>audit.{action}.{variant}</c>).</summary>
    public void Says(string? variant) => Variant = variant;

    /// <summary>The entry stands in the history of these records too: one word about many.</summary>
    public void AlsoAbout(string kind, IEnumerable<Guid> ids) => Notes.AddRange(ids.Select(id => new ChangeNote(kind, id, null, null)));

    /// <summary>Writes down a change that the change tracker cannot see, or that a journal sums up.</summary>
    public void Note(string kind, Guid id, string? before, string? after) => Notes.Add(new ChangeNote(kind, id, before, after));

    /// <summary>The same about a person: sealed as a whole with that person's key.</summary>
    public void NoteOf(Guid person, string kind, Guid id, string? before, string? after) =>
        Notes.Add(
            new ChangeNote(kind, id, before, after)
            {
                PersonalBefore = ChangeNote.Wholly(person),
                PersonalAfter = ChangeNote.Wholly(person),
            }
        );

    /// <summary>News for those above, and mail, indexing, feeds: told after the commit, from the outbox.</summary>
    public void Tell<TNews>(TNews news, Duration? after = null)
        where TNews : notnull => run.News.Add((news, after ?? Duration.Zero));

    /// <summary>Rings for those who look at a record just now, once the commit is durable: <c>meeting:…</c>.</summary>
    public void Stir(string topic) => run.Topics.Add(topic);

    /// <summary>Does something in this process once the commit is durable, and only then. It must not fail, and nothing may depend on it.</summary>
    public void Afterwards(Action what) => run.Afterwards.Add(what);

    /// <summary>Takes what a save is about to send into the history.</summary>
    internal void Flush(ComitiaDb db)
    {
        if (run.Finished)
        {
            return;
        }

        Changes.RaiseVersions(db);
        if (Info.Audit == AuditDetail.EveryField)
        {
            run.Flushed.AddRange(Changes.Of(db));
        }
    }

    /// <summary>Another action as a part of this one: same transaction and audit root, authorised for itself.</summary>
    public Task<Result<TResult>> Inner<TResult>(IInput<TResult> input, CancellationToken ct) => run.Nested(this, input, ct);
}

/// <summary>One changed record in the audit: its fields before and after, as JSON.</summary>
public sealed record ChangeNote(string Kind, Guid Id, string? Before, string? After)
{
    /// <summary>Which fields are about a person, and whom; an empty name means everything.</summary>
    public IReadOnlyDictionary<string, Guid> PersonalBefore { get; init; } = Nobodys;

    public IReadOnlyDictionary<string, Guid> PersonalAfter { get; init; } = Nobodys;

    internal static readonly IReadOnlyDictionary<string, Guid> Nobodys = new Dictionary<string, Guid>(StringComparer.Ordinal);

    internal static Dictionary<string, Guid> Wholly(Guid person) => new(StringComparer.Ordinal) { [string.Empty] = person };
}
