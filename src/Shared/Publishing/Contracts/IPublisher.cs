using Comitia.Kernel.Actions;

namespace Comitia.Publishing.Contracts;

/// <summary>The way down to the public side, inside the action that makes a thing public and in its commit.</summary>
public interface IPublisher
{
    /// <summary>
    /// Adds a version of a public record. The key names the record for ever (kind, committee code, session code); its address comes
    /// from them. A number that is not higher than the last one is a bug of the caller and throws: what is published never changes.
    /// </summary>
    Task Publish(ActionContext context, PublicRecord record, CancellationToken ct);

    /// <summary>
    /// Withdraws a record, named by what closes its address (the session's code, or the record's own name): a tombstone with the reason, which is public, stands in its place, and its versions are no longer served.
    /// Nothing happens where nothing is published.
    /// </summary>
    Task Withdraw(ActionContext context, string kind, string committeeCode, string leaf, string reason, CancellationToken ct);
}
