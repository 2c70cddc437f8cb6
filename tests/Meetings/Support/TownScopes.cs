using Comitia.Directory.Contracts;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Meetings.Tests.Support;

/// <summary>Says the names of the invented committees where a role is given over one.</summary>
internal sealed class TownScopes(TownDirectory directory) : IScopeNames
{
    public Task<IReadOnlyList<NamedScope>> Search(ComitiaDb db, string text, string language, int limit, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<NamedScope>>([]);

    public async Task<IReadOnlyList<NamedScope>> Names(
        ComitiaDb db,
        IReadOnlyCollection<string> scopes,
        string language,
        CancellationToken ct
    ) =>
        [
            .. (await directory.Committees(new LocalDate(2026, 3, 2), ct))
                .Where(b => scopes.Contains(BodyScope.Of(b.Id)))
                .Select(b => new NamedScope(BodyScope.Of(b.Id), b.Name.In(language).Text)),
        ];
}
