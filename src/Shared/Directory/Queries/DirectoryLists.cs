using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Directory.Queries;

/// <summary>Which bodies a list shows.</summary>
public enum BodyFilter
{
    Current,
    All,
    Ended,

    /// <summary>Known only by name.</summary>
    Placeholder,
}

internal sealed record BodyRow(BodyId Id, string Code, BodyKind Kind, LocalText Name, LocalDate? From, LocalDate? To, bool Placeholder);

internal sealed record PersonRow(PersonId Id, string Name, bool Placeholder, int Seats, string? FirstSeat);

/// <summary>One page of a list, with how many there are in all.</summary>
internal sealed record ListPage<T>(IReadOnlyList<T> Rows, int Count, int Number)
{
    public const int Size = 50;

    public bool HasMore => Number * Size < Count;
}

/// <summary>The lists of bodies and people: a fixed number of queries, whatever their length.</summary>
internal sealed class DirectoryLists(ComitiaDb db)
{
    /// <summary>Sorted by the name as this reader sees it, so the whole of what matches is read; a parliament's directory is some thousand short rows.</summary>
    public async Task<ListPage<BodyRow>> Bodies(
        string? typed,
        BodyKind? kind,
        BodyFilter filter,
        int number,
        Say say,
        LocalDate today,
        CancellationToken ct
    )
    {
        var bodies = filter == BodyFilter.Current ? db.Bodies.ExistingOn(today) : db.Bodies.Standing();
        bodies = filter switch
        {
            BodyFilter.Ended => bodies.Where(b => b.To < today),
            BodyFilter.Placeholder => bodies.Where(b => b.Placeholder),
            _ => bodies,
        };
        var found = await bodies
            .Where(b => kind == null || b.Kind == kind)
            .Named(typed)
            .Select(b => new BodyRow(b.Id, b.Code, b.Kind, b.Name, b.From, b.To, b.Placeholder))
            .ToListAsync(ct);
        var order = StringComparer.Create(say.Language.Culture, ignoreCase: false);
        var rows = found
            .OrderBy(b => b.Name.In(say.Code).Text, order)
            .ThenBy(b => b.From)
            .Skip((number - 1) * ListPage<BodyRow>.Size)
            .Take(ListPage<BodyRow>.Size);
        return new ListPage<BodyRow>([.. rows], found.Count, number);
    }

    public async Task<ListPage<PersonRow>> People(
        string? typed,
        bool placeholders,
        int number,
        string language,
        LocalDate today,
        CancellationToken ct
    )
    {
        var people = db.People.Where(p => p.MergedInto == null && (!placeholders || p.Placeholder)).Named(typed);
        var seats = db.Memberships.On(today);
        var bodies = db.Bodies.AsQueryable();
        var count = await people.CountAsync(ct);
        var page = await people
            .OrderBy(p => p.SortName)
            .ThenBy(p => p.Id)
            .Skip((number - 1) * ListPage<PersonRow>.Size)
            .Take(ListPage<PersonRow>.Size)
            .Select(p => new
            {
                p.Id,
                p.Name,
                p.Placeholder,
                Seats = seats.Count(m => m.PersonId == p.Id),
                First = seats
                    .Where(m => m.PersonId == p.Id)
                    .OrderBy(m => m.Rank)
                    .ThenBy(m => m.Id)
                    .Select(m => bodies.First(b => b.Id == m.BodyId).Name)
                    .FirstOrDefault(),
            })
            .ToListAsync(ct);
        return new ListPage<PersonRow>(
            [.. page.Select(p => new PersonRow(p.Id, p.Name, p.Placeholder, p.Seats, p.First?.In(language).Text))],
            count,
            number
        );
    }
}
