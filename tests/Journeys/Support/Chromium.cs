using Comitia.Journeys.Tests.Support;
using Comitia.Testing;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Comitia.Journeys.Tests.Support;

/// <summary>The one browser of the run: Debian's Chromium, driven by Playwright; opened by the first test that needs it.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task<IBrowser> Open()
    {
        var program = Need.Tool("chromium");
        await gate.WaitAsync();
        try
        {
            playwright ??= await Playwright.CreateAsync();
            return browser ??= await playwright.Chromium.LaunchAsync(
                new()
                {
                    ExecutablePath = program,
                    // A container has no user namespaces for the sandbox and a small /dev/shm; the pages are our own.
                    Args =
                    [
                        "--no-sandbox",
                        "--disable-dev-shm-usage",
                        "--disable-gpu",
                        "--disable-software-rasterizer",
                        "--disable-extensions",
                        "--disable-lcd-text",
                        "--font-render-hinting=none",
                    ],
                }
            );
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        gate.Dispose();
    }
}
