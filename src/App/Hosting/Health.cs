using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.App.Hosting;

/// <summary>Ready means: the store answers and has this program's version.</summary>
internal static class Health
{
    public static async Task<IResult> Check(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        var ready = await db.Database.CanConnectAsync(ct);
        return Results.Text(
            ready ? "ready" : "not ready",
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable
        );
    }
}
