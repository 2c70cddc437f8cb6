using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Kernel.Actions;

/// <summary>One outermost action with everything inside it, while the writer has lent it a transaction.</summary>
internal sealed class ActionRun(IServiceProvider scope, ActionBook book, ComitiaDb db, Viewer viewer, Instant now)
{
    public ComitiaDb Db { get; } = db;

    public Viewer Viewer { get; } = viewer;

    public Instant Now { get; } = now;

    public List<(object News, Duration After)> News { get; } = [];

    /// <summary>What moved, for those who look at it just now.</summary>
    public HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>What is done once the commit is durable, and only then.</summary>
    public List<Action> Afterwards { get; } = [];

    /// <summary>The outermost action first, then those it called.</summary>
    public List<ActionContext> Contexts { get; } = [];

    /// <summary>Changes that a flush inside the action already sent to the database.</summary>
    public List<ChangeNote> Flushed { get; } = [];

    /// <summary>Set once the history has been taken, before the last save.</summary>
    public bool Finished { get; set; }

    public async Task<Result<TResult>> Begin<TResult>(IInput<TResult> input, string? reason, CancellationToken ct) =>
        await Act(input, null, reason, ct);

    public async Task<Result<TResult>> Nested<TResult>(ActionContext parent, IInput<TResult> input, CancellationToken ct) =>
        await Act(input, parent.Entry, parent.Reason, ct);

    private async Task<Result<TResult>> Act<TResult>(IInput<TResult> input, Guid? parent, string? reason, CancellationToken ct)
    {
        var known = book.Of(input.GetType());
        var context = new ActionContext(this, known.Info, Ids.NewGuid(Now), parent, reason);
        Contexts.Add(context);
        var outer = Db.Action;
        Db.Action = context;
        var result = await ((KnownAction<TResult>)known).Act(scope, input, context, ct);
        Db.Action = outer ?? context;
        if (result.Ok && !context.Authorised)
        {
            throw new InvalidOperationException($"Action {known.Info.Code} never asked whether it may: nothing was saved.");
        }

        return result;
    }
}
