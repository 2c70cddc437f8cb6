using Comitia.Directory.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Plan.Tables;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Plan.Actions;

/// <summary>Who is erased by law loses the name beside items and comments. Adopted versions are frozen and stay as they were adopted.</summary>
internal sealed class PlanErasure : IErasureTarget
{
    public async Task<Refusal?> Erase(ActionContext context, ErasedPerson who, CancellationToken ct)
    {
        List<PersonId?> people = [.. who.People.Select(p => (PersonId?)new PersonId(p))];
        foreach (
            var named in await context
                .Db.Set<ItemPerson>()
                .Where(p => people.Contains(p.Person) || (p.Person == null && who.Known.Contains(p.Name)))
                .ToListAsync(ct)
        )
        {
            named.Name = who.Name;
        }

        foreach (
            var comment in await context.Db.Set<ItemComment>().Where(c => who.Account != null && c.Account == who.Account).ToListAsync(ct)
        )
        {
            comment.Writer = who.Name;
        }

        return null;
    }
}
