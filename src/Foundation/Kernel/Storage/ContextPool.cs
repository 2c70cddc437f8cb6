using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Kernel.Storage;

/// <summary>
/// Contexts of one kind, used again and again by EF's own pool: making one anew costs more than a small query. One is given back when
/// its scope ends.
/// </summary>
public sealed class ContextPool(DbContextOptions<ComitiaDb> options)
{
    private readonly Lock making = new();
    private PooledDbContextFactory<ComitiaDb>? pool;

    /// <summary>A clean context over this model; a pool serves one model.</summary>
    public ComitiaDb Take(ModelBook book)
    {
        if (pool is null)
        {
            lock (making)
            {
                pool ??= new PooledDbContextFactory<ComitiaDb>(WithModel(options, book), poolSize: 64);
            }
        }

        var db = pool.CreateDbContext();
        db.Action = null;
        return db;
    }

    /// <summary>These options, with what the model is made from.</summary>
    public static DbContextOptions<ComitiaDb> WithModel(DbContextOptions<ComitiaDb> options, ModelBook book) =>
        (DbContextOptions<ComitiaDb>)options.WithExtension(new ModelExtension(book));
}

/// <summary>Carries the model's sources to the context, whose pool gives it nothing but options.</summary>
internal sealed class ModelExtension(ModelBook book) : IDbContextOptionsExtension
{
    public ModelBook Book { get; } = book;

    public DbContextOptionsExtensionInfo Info => new Facts(this);

    public void ApplyServices(IServiceCollection services) { }

    public void Validate(IDbContextOptions options) { }

    private sealed class Facts(ModelExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => string.Empty;

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is Facts;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) { }
    }
}
