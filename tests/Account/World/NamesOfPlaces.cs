using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;

namespace Comitia.Account.Tests.World;

/// <summary>The invented committees as scopes of grants.</summary>
internal sealed class NamesOfPlaces : IScopeNames
{
    private static readonly NamedScope[] Known = [Of(Places.Waters), Of(Places.Budget)];

    private static NamedScope Of(BodyLine body) => new(BodyScope.Of(body.Id), body.Name.ToString());

    public Task<IReadOnlyList<NamedScope>> Search(ComitiaDb db, string text, string language, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NamedScope>>(Known);

    public Task<IReadOnlyList<NamedScope>> Names(ComitiaDb db, IReadOnlyCollection<string> scopes, string language, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NamedScope>>([.. Known.Where(k => scopes.Contains(k.Scope, StringComparer.Ordinal))]);
}
