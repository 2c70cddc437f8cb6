namespace Comitia.Kernel.Actions;

/// <summary>
/// Hears news from the outbox, after the commit that told it and at least once: it must not mind hearing the same twice. The news
/// type's name is its address, so a reader and a teller agree by a contract type of the teller.
/// </summary>
public interface INewsReader
{
    Type News { get; }

    Task Hear(object news, CancellationToken ct);
}

public abstract class NewsReader<TNews> : INewsReader
    where TNews : notnull
{
    public Type News => typeof(TNews);

    public Task Hear(object news, CancellationToken ct) => Hear((TNews)news, ct);

    protected abstract Task Hear(TNews news, CancellationToken ct);
}
