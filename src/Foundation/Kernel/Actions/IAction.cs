using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Kernel.Actions;

/// <summary>
/// What a person wants done, as a value: the public contract of an action. <typeparamref name="TResult"/> is a reference to the
/// outcome (an id, a count), never the record itself, so that a repeated key can be answered from it.
/// </summary>
#pragma warning disable S2326 // the type parameter ties an input to its result
public interface IInput<TResult>
#pragma warning restore S2326
{ }

/// <summary>One thing a person does: checks access on the loaded object, asks the rule, changes tracked records. Saving, audit, outbox and key are the runner's.</summary>
public interface IAction<TInput, TResult>
    where TInput : IInput<TResult>
{
    Task<Result<TResult>> Act(TInput input, ActionContext context, CancellationToken ct);
}

/// <summary>How an action is known: its code (<c>plan.adopt</c>), the permission it asks for, and what the audit keeps of it.</summary>
public sealed record ActionInfo(string Code, Permission? Permission, Type Input, Type Result, AuditDetail Audit = AuditDetail.EveryField)
{
    /// <summary>Answers one who has not signed in, too (first administrator, signing in); its own rule decides.</summary>
    public bool Open { get; init; }

    /// <summary>Keeps no key and no hash of what was sent, not even a sealed one: what is sent could be guessed from it (a secret vote).</summary>
    public bool Keyless { get; init; }

    /// <summary>Whether outside programs may call it through the API.</summary>
    public bool InApi { get; init; } = true;
}

/// <summary>How much of a change the audit writes down.</summary>
public enum AuditDetail
{
    /// <summary>Each changed field, before and after.</summary>
    EveryField,

    /// <summary>Only that it happened, and what the action itself noted: imports with a journal of their own, ballots, sign-in.</summary>
    NotesOnly,
}
