using System.Collections.Frozen;
using Comitia.Kernel.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Kernel.Actions;

/// <summary>All actions of the installed modules, by input and by code.</summary>
public sealed class ActionBook(IEnumerable<KnownAction> actions)
{
    private readonly FrozenDictionary<Type, KnownAction> byInput = actions.ToFrozenDictionary(a => a.Info.Input);

    public IReadOnlyList<KnownAction> All { get; } = [.. actions.OrderBy(a => a.Info.Code, StringComparer.Ordinal)];

    public KnownAction Of(Type input) =>
        byInput.GetValueOrDefault(input) ?? throw new InvalidOperationException($"No module declares an action for {input.Name}.");

    public KnownAction? Find(string code) => All.FirstOrDefault(a => a.Info.Code == code);
}

/// <summary>A declared action without its types, for the API, the map and the matrix.</summary>
public abstract class KnownAction(ActionInfo info)
{
    public ActionInfo Info { get; } = info;

    /// <summary>Runs it from an input of its type, answering the result boxed: what the API calls.</summary>
    public abstract Task<Result<object>> Run(IActions actions, object input, Asked asked, CancellationToken ct);
}

public abstract class KnownAction<TResult>(ActionInfo info) : KnownAction(info)
{
    internal abstract Task<Result<TResult>> Act(IServiceProvider scope, IInput<TResult> input, ActionContext context, CancellationToken ct);

    public override async Task<Result<object>> Run(IActions actions, object input, Asked asked, CancellationToken ct)
    {
        var result = await actions.Run((IInput<TResult>)input, asked, ct);
        return result.Ok ? (object)result.Value! : result.As<object>();
    }
}

internal sealed class KnownAction<TAction, TInput, TResult>(ActionInfo info) : KnownAction<TResult>(info)
    where TAction : IAction<TInput, TResult>
    where TInput : IInput<TResult>
{
    private static readonly ObjectFactory<TAction> Make = ActivatorUtilities.CreateFactory<TAction>([]);

    internal override Task<Result<TResult>> Act(
        IServiceProvider scope,
        IInput<TResult> input,
        ActionContext context,
        CancellationToken ct
    ) => Make(scope, []).Act((TInput)input, context, ct);
}
