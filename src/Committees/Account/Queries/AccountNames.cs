using Comitia.Account.Contracts;
using Comitia.Account.Pages;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Viewers;

namespace Comitia.Account.Queries;

/// <summary>Session accounts by their sessions.</summary>
internal sealed class AccountNames(AccountQueries accounts) : IRecordNames
{
    public string Kind => "account";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    ) =>
        (await accounts.Some([.. ids.Select(SessionAccountId.From)], viewer, ct)).ToDictionary(
            l => l.Account.Id.Value,
            l => new RecordName(say["account.title", ("session", l.Session.Title)], AccountLinks.Account(l.Committee.Code, l.Session.Code))
        );
}
