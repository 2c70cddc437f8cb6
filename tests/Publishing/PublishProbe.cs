using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Comitia.Publishing.Contracts;

namespace Comitia.Publishing.Tests;

/// <summary>An action of nobody's that publishes what it is given: for tests of the public side alone.</summary>
internal sealed record PublishIt(PublicRecord Record) : IInput<int>;

internal sealed class PublishItAction(IPublisher publisher) : IAction<PublishIt, int>
{
    public async Task<Result<int>> Act(PublishIt input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        await publisher.Publish(context, input.Record, ct);
        return input.Record.Number;
    }
}

internal sealed class PublishProbe : IModule
{
    public string Name => "Probe";

    public void Build(ModuleBuilder module)
    {
        var permission = new Permission("probe.publish");
        module.Permission(permission, "administrator");
        module.Action<PublishItAction, PublishIt, int>("probe.publish", permission, inApi: false);
    }
}
