using Comitia.Directory.Contracts;

namespace Comitia.Plan.Actions;

/// <summary>
/// Ties the names of a wording to the directory: a body by any of its names, a person by the whole name where nobody else is called so.
/// What the directory does not know stays a name.
/// </summary>
internal sealed class KnownNames(IDirectory directory)
{
    public async Task<ItemWording> Link(ItemWording wording, CancellationToken ct) => (await Link([wording], ct))[0];

    public async Task<IReadOnlyList<ItemWording>> Link(IReadOnlyList<ItemWording> wordings, CancellationToken ct)
    {
        var people = await People(wordings.SelectMany(w => w.Responsible), ct);
        var unknown = wordings
            .SelectMany(w => w.Counterparts)
            .Where(c => c.Body is null)
            .SelectMany(Names)
            .Distinct(StringComparer.Ordinal);
        var bodies = unknown.ToList() is { Count: > 0 } names ? await directory.FindByName(names, ct) : new Dictionary<string, BodyLine>();
        return
        [
            .. wordings.Select(w =>
                w with
                {
                    Responsible = [.. w.Responsible.Select(p => Known(p, people))],
                    Counterparts =
                    [
                        .. w.Counterparts.Select(c =>
                            c with
                            {
                                Body = c.Body ?? Names(c).Select(n => bodies.GetValueOrDefault(n)?.Id).FirstOrDefault(b => b is not null),
                            }
                        ),
                    ],
                }
            ),
        ];
    }

    public async Task<NamedPerson> Link(NamedPerson person, CancellationToken ct) => Known(person, await People([person], ct));

    private async Task<IReadOnlyDictionary<string, PersonLine>> People(IEnumerable<NamedPerson> people, CancellationToken ct) =>
        people.Where(p => p.Person is null).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } names
            ? await directory.FindPeopleByName(names, ct)
            : new Dictionary<string, PersonLine>();

    private static NamedPerson Known(NamedPerson person, IReadOnlyDictionary<string, PersonLine> known) =>
        person with
        {
            Person = person.Person ?? known.GetValueOrDefault(person.Name)?.Id,
        };

    private static IEnumerable<string> Names(NamedBody body) => body.Name.Languages.Select(l => body.Name[l]!);
}
