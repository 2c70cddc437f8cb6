using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Kernel.Storage;

/// <summary>What happens before the first request or command: the database is brought to this version, the installation's secret made.</summary>
public static class Preparation
{
    public static async Task<IReadOnlyList<string>> Prepare(this IServiceProvider services, CancellationToken ct = default)
    {
        var book = services.GetRequiredService<ModelBook>();
        var applied = await book.Engine.Migrate(book, ct);
        if (await MissesSecrets(book, ct))
        {
            await services
                .GetRequiredService<IWriter>()
                .Write(
                    Lane.People,
                    async (scope, stop) =>
                    {
                        await InstallationSecrets.Ensure(scope.GetRequiredService<ComitiaDb>(), stop);
                        return (true, true);
                    },
                    ct
                );
        }

        await services.GetRequiredService<OfficeDesk>().Refresh(now: true, ct);
        return applied;
    }

    private static async Task<bool> MissesSecrets(ModelBook book, CancellationToken ct)
    {
        await using var db = book.Engine.OpenForReading(book);
        return await InstallationSecrets.Missing(db, ct);
    }
}
