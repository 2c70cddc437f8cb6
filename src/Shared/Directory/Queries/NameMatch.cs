using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;

namespace Comitia.Directory.Queries;

/// <summary>
/// Which of the candidates bears exactly a name: a body's own in any language, its short or former name, or its code; a person's, family name
/// first or last, or a former one.
/// </summary>
internal static class NameMatch
{
    /// <summary>Where two bear it, one that goes on stands before one that has ended, and one that is known before a placeholder.</summary>
    public static IReadOnlyDictionary<string, Body> Of(IEnumerable<string> names, IReadOnlyList<Body> candidates)
    {
        var byName = candidates
            .OrderBy(b => b.Placeholder)
            .ThenBy(b => b.To is not null)
            .SelectMany(b => Names(b).Select(n => (Name: SearchWords.Whole(n), Body: b)))
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Body, StringComparer.Ordinal);
        var found = new Dictionary<string, Body>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (byName.TryGetValue(SearchWords.Whole(name), out var body))
            {
                found[name] = body;
            }
        }

        return found;
    }

    /// <summary>Only a name that one person alone bears says who is meant.</summary>
    public static IReadOnlyDictionary<string, Person> Of(IEnumerable<string> names, IReadOnlyList<Person> candidates)
    {
        var byName = candidates
            .SelectMany(p => Names(p).Select(SearchWords.Whole).Distinct(StringComparer.Ordinal).Select(n => (Name: n, Person: p)))
            .GroupBy(n => n.Name, n => n.Person, StringComparer.Ordinal)
            .Where(g => g.Count() == 1)
            .ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        return names
            .Where(n => byName.ContainsKey(SearchWords.Whole(n)))
            .ToDictionary(n => n, n => byName[SearchWords.Whole(n)], StringComparer.Ordinal);
    }

    private static IEnumerable<string> Names(Person person) => [person.Name, person.SortName, .. person.Others.Select(o => o.Name)];

    private static IEnumerable<string> Names(Body body) =>
        body
            .Name.Languages.Select(l => body.Name[l]!)
            .Concat(body.ShortName?.Languages.Select(l => body.ShortName[l]!) ?? [])
            .Concat(body.Others.Select(o => o.Name))
            .Append(body.Code);
}
