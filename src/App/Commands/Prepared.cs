using Comitia.App.Hosting;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Connections;

namespace Comitia.App.Commands;

/// <summary>Runs a command over the program made ready; what the store or the machine could not do is a sentence and exit 1.</summary>
internal static class Prepared
{
    public static async Task<int> Run(
        HostSettings settings,
        Answer answer,
        Func<WebApplication, IServiceProvider, Task<int>> work,
        CancellationToken ct,
        bool prepare = true,
        Action<IServiceCollection>? adjust = null
    )
    {
        await using var app = ComitiaHost.Build(settings, adjust);
        try
        {
            if (prepare)
            {
                await app.Services.Prepare(ct);
            }

            await using var scope = app.Services.CreateAsyncScope();
            return await work(app, scope.ServiceProvider);
        }
        catch (Exception exception) when (Explain(app.Services.GetRequiredService<IEngine>(), exception) is { } refusal)
        {
            return await answer.Refused([refusal], app.Services);
        }
    }

    public static Refusal? Explain(IEngine engine, Exception exception) =>
        engine.Explain(exception, changing: true)
        ?? exception switch
        {
            IOException { InnerException: AddressInUseException } => new Refusal("kernel.address-in-use"),
            IOException or UnauthorizedAccessException => new Refusal("kernel.file-unusable").With("detail", exception.Message),
            _ => null,
        };
}
