using Comitia.Access.Tables;
using Comitia.Kernel.Office;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Access.Contracts;

/// <summary>One fact for <c>comitia doctor</c>. The advice is a text key, null where all is well.</summary>
public sealed record AccessFact(string Name, string Value, string? Advice = null);

/// <summary>What is configured, missing or unsafe about accounts and roles.</summary>
public sealed class AccessDoctor
{
    private readonly IServiceScopeFactory scopes;
    private readonly OfficeDesk desk;
    private readonly PermissionBook book;

    internal AccessDoctor(IServiceScopeFactory scopes, OfficeDesk desk, PermissionBook book)
    {
        this.scopes = scopes;
        this.desk = desk;
        this.book = book;
    }

    public async Task<IReadOnlyList<AccessFact>> Facts(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        var today = desk.Today;
        var administrators = await db.Administrators(today).CountAsync(ct);
        var accounts = await db.Accounts().CountAsync(ct);
        var waiting = await db.Accounts().CountAsync(a => a.DisabledAt == null && a.PasswordHash == null, ct);
        var roles = book.Roles.Select(r => r.Code).ToList();
        var unknown = await db.Grants()
            .InForce(today)
            .Where(g => !roles.Contains(g.Role))
            .Select(g => g.Role)
            .Distinct()
            .OrderBy(r => r)
            .ToListAsync(ct);
        var keys = await db.Set<KeyRingEntry>().CountAsync(ct);
        return
        [
            new("administrators", Number(administrators), administrators == 0 ? "doctor.access.no-administrator" : null),
            new("accounts", Number(accounts)),
            new("accounts-without-password", Number(waiting), waiting > 0 ? "doctor.access.without-password" : null),
            new("unknown-roles", string.Join(", ", unknown), unknown.Count > 0 ? "doctor.access.unknown-role" : null),
            new("cookie-keys", Number(keys)),
        ];
    }

    private static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
