using Comitia.Kernel.Actions;
using Comitia.Kernel.Modules;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Access.Tests.Matrix;

/// <summary>A module with an action as it must not be written: it asks for the permission on the scopes of whoever asks, not on the record's.</summary>
internal sealed class CarelessModule : IModule
{
    public const string Code = "careless.touch";

    public string Name => "Careless";

    public void Build(ModuleBuilder module) => module.Action<TouchAction, Touch, int>(Code, new Permission("plan.edit"));
}

internal sealed record Touch(string Plan) : IInput<int>;

internal sealed class TouchAction : IAction<Touch, int>
{
    public Task<Result<int>> Act(Touch input, ActionContext context, CancellationToken ct) =>
        Task.FromResult<Result<int>>(context.Denied(new Own(context.Viewer)) is { } no ? no : 1);

    private sealed class Own(Viewer viewer) : IScoped
    {
        public IEnumerable<string> Scopes => viewer.Grants.Select(g => g.Scope);
    }
}
