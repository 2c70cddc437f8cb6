using System.Linq.Expressions;
using Comitia.Access.Contracts;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.Tables;

/// <summary>The sets and the one predicate of what holds today.</summary>
internal static class AccessQueries
{
    public static IQueryable<UserAccount> Accounts(this ComitiaDb db) => db.Set<UserAccount>();

    public static IQueryable<RoleGrant> Grants(this ComitiaDb db) => db.Set<RoleGrant>();

    /// <summary>Whether a grant holds on this day: from its first day, up to and without the day in <see cref="RoleGrant.To"/>.</summary>
    public static Expression<Func<RoleGrant, bool>> Holds(LocalDate day)
    {
        LocalDate? end = day; // a conversion inside the condition would be compiled anew with each query
        return g => g.From <= day && (g.To == null || g.To > end);
    }

    public static IQueryable<RoleGrant> InForce(this IQueryable<RoleGrant> grants, LocalDate day) => grants.Where(Holds(day));

    /// <summary>Accounts that can act as administrator of the whole installation today.</summary>
    public static IQueryable<UserAccount> Administrators(this ComitiaDb db, LocalDate today)
    {
        var holders = db.Grants()
            .InForce(today)
            .Where(g => g.Role == AccessRoles.Administrator && g.Scope == string.Empty)
            .Select(g => g.Account);
        return db.Accounts().Where(a => a.DisabledAt == null && holders.Contains(a.Id));
    }
}
