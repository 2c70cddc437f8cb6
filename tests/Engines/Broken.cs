using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Engines.Tests;

/// <summary>Counts inside another action, then fails.</summary>
public sealed record Broken : IInput<int>;

internal sealed class BrokenAction : IAction<Broken, int>
{
    public async Task<Result<int>> Act(Broken input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        await context.Inner(new CountUp(), ct);
        throw new InvalidOperationException("A bug.");
    }
}
