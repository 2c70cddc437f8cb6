using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Access.Pages.Access;

/// <summary>Who may sign in.</summary>
internal sealed class AccountsModel(AccessReading reading) : AdministratorPage(AccessPermissions.Accounts)
{
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    /// <summary>The page of the list, from 1.</summary>
    [BindProperty(SupportsGet = true)]
    public int At { get; set; } = 1;

    public IReadOnlyList<AccountLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public int LastPage => (Count + AccountQueries.PageSize - 1) / AccountQueries.PageSize;

    public async Task OnGetAsync(CancellationToken ct)
    {
        At = Math.Clamp(At, 1, 10_000);
        (Lines, Count) = await reading.Find(Text, At, Today, ct);
    }
}
