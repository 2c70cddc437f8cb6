using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.SignIns;

/// <summary>See <see cref="IVisits"/>.</summary>
internal sealed class Visits(ComitiaDb db) : IVisits
{
    public async Task<Instant?> Before(Viewer viewer, CancellationToken ct)
    {
        if (viewer.Account is not { } account)
        {
            return null;
        }

        var id = new AccountId(account);
        return await db.Set<SignInState>().Where(s => s.Account == id).Select(s => s.SignInBefore).FirstOrDefaultAsync(ct);
    }
}
