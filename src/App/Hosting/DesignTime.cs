using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore.Design;

namespace Comitia.App.Hosting;

/// <summary>What <c>./do migration NAME</c> asks for the model, once per engine: <c>-- --engine sqlite</c>.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ComitiaDb>
{
    public ComitiaDb CreateDbContext(string[] args)
    {
        var settings = new HostSettings
        {
            Data = Path.GetTempPath(),
            PostgreSql = args.Contains("postgresql", StringComparer.Ordinal) ? "Host=localhost;Database=design" : null,
        };
        var book = ComitiaHost.Build(settings).Services.GetRequiredService<ModelBook>();
        return book.Engine.OpenForReading(book);
    }
}
