namespace Comitia.Kernel.Actions;

/// <summary>
/// Hears news from the outbox, after the commit that told it and at least once: a node that dies while telling leaves it to another. Each
/// hearing carries the message's id, the same every time; what a reader does through an action it does under
/// <see cref="NewsKey"/>, and so once. The news type's name is its address, so a reader and a teller agree by a contract type of the teller.
/// </summary>
public interface INewsReader
{
    Type News { get; }

    Task Hear(Guid message, object news, CancellationToken ct);
}

public abstract class NewsReader<TNews> : INewsReader
    where TNews : notnull
{
    public Type News => typeof(TNews);

    public Task Hear(Guid message, object news, CancellationToken ct) => Hear(message, (TNews)news, ct);

    protected abstract Task Hear(Guid message, TNews news, CancellationToken ct);

    /// <summary>The idempotency key of what this reader does about a message.</summary>
    protected string NewsKey(Guid message) => $"news:{message:N}:{GetType().Name}" is var key && key.Length > 80 ? key[..80] : key;
}
