using System.Runtime.InteropServices;
using Comitia.Kernel.Storage;

namespace Comitia.App.Hosting;

/// <summary>
/// Gives memory back after work: an office's server stands idle most of the day beside other programs, and the runtime by itself keeps
/// what a busy minute needed. What was allocated tells work from rest; who only asks whether the server is up does not wake it.
/// </summary>
internal static class Resting
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(5);
    private const long Quiet = 4 << 20;
    private const long Worth = 32 << 20;

    public static async Task Watch(IEngine engine, CancellationToken ct)
    {
        using var timer = new PeriodicTimer(Glance);
        var (before, rested) = (0L, 0L);
        while (await timer.WaitForNextTickAsync(ct))
        {
            var now = GC.GetTotalAllocatedBytes();
            if (now - before < Quiet && now - rested > Worth)
            {
                engine.Rest();
                GiveBack();
                rested = now;
            }

            before = now;
        }
    }

    private static void GiveBack()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        if (OperatingSystem.IsLinux())
        {
            try
            {
                _ = Trim(0);
            }
            catch (TypeLoadException)
            {
                // Another C library than glibc: it keeps less by itself.
            }
        }
    }

    /// <summary>What SQLite and the just-in-time compiler freed: glibc keeps it in a pool for each thread (malloc_trim(3)).</summary>
    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint pad);
}
