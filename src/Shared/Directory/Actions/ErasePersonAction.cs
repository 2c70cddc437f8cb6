using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>See <see cref="ErasePerson"/>. Seats, attendance and decisions stay as facts about somebody whose name is no longer known.</summary>
internal sealed class ErasePersonAction(IEnumerable<IErasureTarget> targets, TextBook texts, OfficeDesk office)
    : IAction<ErasePerson, PersonId>
{
    public async Task<Result<PersonId>> Act(ErasePerson input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadPerson(input.Person, ct) is not { } person)
        {
            return Refusal.NotFound("directory.person");
        }

        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (Problems(input, person, context.Reason) is { Count: > 0 } problems)
        {
            return problems;
        }

        var people = await context.Db.People.Where(p => p.Id == person.Id || p.MergedInto == person.Id).ToListAsync(ct);
        var known = people.SelectMany(p => p.Others.Select(o => o.Name).Append(p.Name)).Distinct(StringComparer.Ordinal).ToList();
        var name = new Say(texts, texts.Knows(office.Profile.Language) ? office.Profile.Language : "en")["directory.erased-name"];
        var who = new ErasedPerson([.. people.Select(p => p.Id.Value)], person.Account, known, name);
        foreach (var target in targets)
        {
            if (await target.Erase(context, who, ct) is { } refused)
            {
                return refused;
            }
        }

        people.ForEach(p => p.Erase(name, context.Now));
        await ForgetImports(context, who.People, ct);
        context.About("person", person.Id.Value);
        return person.Id;
    }

    private static List<Refusal> Problems(ErasePerson input, Person person, string? reason)
    {
        var found = new List<Refusal>();
        if (person.Erased is not null)
        {
            found.Add(new Refusal("directory.person-erased", RefusalKind.Conflict));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            found.Add(new Refusal("directory.erase-reason", Field: "Reason"));
        }

        if (!string.Equals(input.Confirm?.Trim(), person.Name, StringComparison.Ordinal))
        {
            found.Add(new Refusal("directory.erase-confirm", Field: "Confirm"));
        }

        return found;
    }

    /// <summary>What a source last said of them goes too; the source's key stays, so that the next run does not make them anew.</summary>
    private static async Task ForgetImports(ActionContext context, IReadOnlyList<Guid> people, CancellationToken ct)
    {
        foreach (var record in await context.Db.Imported.Where(i => people.Contains(i.Target)).ToListAsync(ct))
        {
            record.Values = "{}";
        }

        foreach (var review in await context.Db.Reviews.Where(r => people.Contains(r.Target)).ToListAsync(ct))
        {
            (review.Theirs, review.Ours, review.State) = (null, null, ReviewState.Kept);
        }
    }
}
