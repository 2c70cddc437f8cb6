using Microsoft.EntityFrameworkCore;

namespace Comitia.Kernel.Storage;

/// <summary>
/// The one context. It knows no capability: modules bring their tables, the engine its conversions. Opened by the engine for reading
/// (any write throws, in the engine itself) or by the writer for one action.
/// </summary>
public sealed class ComitiaDb(DbContextOptions<ComitiaDb> options) : DbContext(options)
{
    private readonly ModelBook book = options.GetExtension<ModelExtension>().Book;

    /// <summary>The action this context writes for; null on a reading context, which then refuses to save.</summary>
    public Actions.ActionContext? Action { get; set; }

    /// <summary>Set by the engine when the writer lent its connection to this context.</summary>
    public bool InGate { get; set; }

    /// <summary>A save inside an action, such as Identity's: what it changes still belongs to the action's history.</summary>
    internal void Flushing() => Action?.Flush(this);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        KernelConventions.Apply(configurationBuilder, book);
        book.Engine.Configure(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var contribution in book.Contributions)
        {
            contribution.Map(modelBuilder);
        }

        KernelConventions.Finish(modelBuilder);
    }
}

/// <summary>Everything the model is made from.</summary>
public sealed record ModelBook(
    IReadOnlyList<IModelContribution> Contributions,
    IEngine Engine,
    IReadOnlyList<System.Reflection.Assembly> Assemblies
);
