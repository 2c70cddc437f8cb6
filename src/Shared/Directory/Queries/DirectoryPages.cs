using System.Globalization;
using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Directory.Queries;

/// <summary>A seat with the names it needs.</summary>
internal sealed record SeatRow(Membership Seat, string Person, string SortName, Body Body, string? StandsInFor, LocalText? Group);

internal sealed record BodyPageData(
    Body Body,
    Body? Parent,
    IReadOnlyList<Body> Below,
    IReadOnlyList<SeatRow> Members,
    IReadOnlyList<SeatRow> Others,
    int OthersInAll
);

internal sealed record PersonPageData(Person Person, IReadOnlyList<SeatRow> Seats);

/// <summary>What the pages of one body and one person read; as many queries for one member as for a thousand.</summary>
internal sealed class DirectoryPages(ComitiaDb db)
{
    private const int MostOthers = 100;
    private static readonly StringComparer Order = StringComparer.Create(CultureInfo.GetCultureInfo("az"), ignoreCase: false);

    public Task<Body?> Body(BodyId id, CancellationToken ct) => db.LoadBody(id, ct);

    public Task<Person?> Person(PersonId id, CancellationToken ct) => db.LoadPerson(id, ct);

    /// <summary>A body with who sits in it on a day; the seats of other days newest first, the first hundred of them.</summary>
    public async Task<BodyPageData?> BodyPage(BodyId id, LocalDate on, CancellationToken ct)
    {
        if (await db.LoadBody(id, ct) is not { } body)
        {
            return null;
        }

        var parent = body.Parent is { } above ? await db.LoadBody(above, ct) : null;
        var below = await db.Bodies.Standing().Where(b => b.Parent == body.Id).ToListAsync(ct);
        var members = await Rows(db.Memberships.On(on).Where(m => m.BodyId == body.Id), body, ct);
        var rest = db.Memberships.Where(m => m.BodyId == body.Id && (m.From > on || m.To < on));
        var count = await rest.CountAsync(ct);
        var others = await Rows(rest.OrderByDescending(m => m.From).ThenBy(m => m.Id).Take(MostOthers), body, ct);
        return new BodyPageData(
            body,
            parent,
            [.. below.OrderBy(b => b.To is not null).ThenBy(b => b.Name.ToString(), Order)],
            [.. members.OrderBy(m => m.Seat.Rank).ThenBy(m => m.SortName, Order).ThenBy(m => m.Seat.Id.Value)],
            [.. others.OrderByDescending(m => m.Seat.From).ThenBy(m => m.SortName, Order)],
            count
        );
    }

    public async Task<PersonPageData?> PersonPage(PersonId id, CancellationToken ct)
    {
        if (await db.LoadPerson(id, ct) is not { } person)
        {
            return null;
        }

        var seats = await Rows(db.Memberships.Where(m => m.PersonId == person.Id)).ToListAsync(ct);
        return new PersonPageData(
            person,
            [
                .. seats
                    .OrderByDescending(s => s.Seat.To ?? LocalDate.MaxIsoValue)
                    .ThenBy(s => s.Seat.Rank)
                    .ThenBy(s => s.Body.Name.ToString(), Order),
            ]
        );
    }

    /// <summary>A seat to change, also one that was taken back.</summary>
    public Task<SeatRow?> Seat(MembershipId id, CancellationToken ct) =>
        Rows(db.Set<Membership>().Where(m => m.Id == id)).FirstOrDefaultAsync(ct);

    /// <summary>Seats of one body that is at hand already: hundreds of rows need not carry it.</summary>
    private async Task<IReadOnlyList<SeatRow>> Rows(IQueryable<Membership> seats, Body body, CancellationToken ct)
    {
        var (people, bodies) = (db.People.AsQueryable(), db.Bodies.AsQueryable());
        var rows = await (
            from seat in seats
            join person in people on seat.PersonId equals person.Id
            select new
            {
                Seat = new Membership // what a list shows of it
                {
                    Id = seat.Id,
                    PersonId = seat.PersonId,
                    Role = seat.Role,
                    Label = seat.Label,
                    Rank = seat.Rank,
                    From = seat.From,
                    To = seat.To,
                },
                person.Name,
                person.SortName,
                StandsInFor = people.Where(p => p.Id == seat.SubstituteFor).Select(p => p.Name).FirstOrDefault(),
                Group = bodies.Where(b => b.Id == seat.OnBehalfOf).Select(b => b.Name).FirstOrDefault(),
            }
        ).ToListAsync(ct);
        return [.. rows.Select(r => new SeatRow(r.Seat, r.Name, r.SortName, body, r.StandsInFor, r.Group))];
    }

    private IQueryable<SeatRow> Rows(IQueryable<Membership> seats)
    {
        var (people, bodies) = (db.People.AsQueryable(), db.Bodies.AsQueryable());
        return from seat in seats
            join person in people on seat.PersonId equals person.Id
            join body in bodies on seat.BodyId equals body.Id
            select new SeatRow(
                seat,
                person.Name,
                person.SortName,
                body,
                people.Where(p => p.Id == seat.SubstituteFor).Select(p => p.Name).FirstOrDefault(),
                bodies.Where(b => b.Id == seat.OnBehalfOf).Select(b => b.Name).FirstOrDefault()
            );
    }
}
