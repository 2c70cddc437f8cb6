using Comitia.Kernel.Modules;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Access.Tests;

/// <summary>Two places that roles can hold over, and a role for them: what Directory is to Access.</summary>
internal sealed class Places : IModule, IScopeNames, IGrantSource
{
    public const string Harbour = "place:harbour";
    public const string Mill = "place:mill";
    public const string Keeper = "keeper";
    public static readonly Permission Keep = new("places.keep");

    /// <summary>What follows from elsewhere, for whichever account asks.</summary>
    public List<Grant> Elsewhere { get; } = [];

    public string Name => "Places";

    public void Build(ModuleBuilder module)
    {
        module.Role(new Role(Keeper, PerBody: true));
        module.Permission(Keep, Keeper);
        module.Services.AddSingleton<IScopeNames>(this);
        module.Services.AddSingleton<IGrantSource>(this);
    }

    public Task<IReadOnlyList<NamedScope>> Search(ComitiaDb db, string text, string language, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NamedScope>>([
            .. All.Where(p => p.Name.Contains(text, StringComparison.OrdinalIgnoreCase)).Take(limit),
        ]);

    public Task<IReadOnlyList<NamedScope>> Names(ComitiaDb db, IReadOnlyCollection<string> scopes, string language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NamedScope>>([.. All.Where(p => scopes.Contains(p.Scope))]);

    public Task<(Guid? Person, IReadOnlyList<Grant> Grants)> Of(ComitiaDb db, Guid account, LocalDate today, CancellationToken ct) =>
        Task.FromResult<(Guid?, IReadOnlyList<Grant>)>((null, [.. Elsewhere]));

    private static readonly NamedScope[] All = [new(Harbour, "The harbour"), new(Mill, "The mill", "by the river")];
}
