using Comitia.Kernel.Actions;

namespace Comitia.Publishing.Contracts;

/// <summary>The way down to the public side, inside the action that makes a thing public and in its commit.</summary>
public interface IPublisher
{
    /// <summary>Adds a version of a public record. The key names the record for ever (kind, committee code, session code); its address comes from them.</summary>
    Task Publish(ActionContext context, PublicRecord record, CancellationToken ct);

    /// <summary>Withdraws a record: a tombstone with the reason stands in its place, and its older versions are no longer served.</summary>
    Task Withdraw(ActionContext context, string kind, string committeeCode, string sessionCode, string reason, CancellationToken ct);
}
