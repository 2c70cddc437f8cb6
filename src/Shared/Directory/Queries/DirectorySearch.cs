using Comitia.Directory.Contracts;
using Comitia.Directory.Pages;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Queries;

/// <summary>Bodies by all their names, existing ones or not; whoever reads the directory finds them.</summary>
internal sealed class BodySearch(DirectoryLists lists, OfficeDesk office) : ISearchSource
{
    public int Position => 40;

    public async Task<SearchBlock> Find(string typed, Viewer viewer, Say say, int most, CancellationToken ct)
    {
        if (!viewer.MaySomewhere(DirectoryPermissions.Read))
        {
            return new SearchBlock(say["directory.bodies"], [], 0);
        }

        var found = await lists.Bodies(typed, null, BodyFilter.All, 1, say, office.Today, ct);
        var hits = found.Rows.OrderBy(b => b.To < office.Today).Take(most).Select(b => Hit(b, say));
        return new SearchBlock(
            say["directory.bodies"],
            [.. hits],
            found.Count,
            $"{DirectoryLinks.Bodies}?show={BodyFilter.All}&find={Uri.EscapeDataString(typed)}"
        );
    }

    private static SearchHit Hit(BodyRow body, Say say)
    {
        var (name, language) = body.Name.In(say.Code);
        return new SearchHit(name, language, DirectoryLinks.Body(body.Id), say.Word(body.Kind));
    }
}

/// <summary>People by all their names, each with a seat they hold.</summary>
internal sealed class PersonSearch(DirectoryLists lists, OfficeDesk office) : ISearchSource
{
    public int Position => 50;

    public async Task<SearchBlock> Find(string typed, Viewer viewer, Say say, int most, CancellationToken ct)
    {
        if (!viewer.MaySomewhere(DirectoryPermissions.Read))
        {
            return new SearchBlock(say["directory.people"], [], 0);
        }

        var found = await lists.People(typed, placeholders: false, 1, say.Code, office.Today, ct);
        return new SearchBlock(
            say["directory.people"],
            [
                .. found
                    .Rows.Take(most)
                    .Select(p => new SearchHit(p.Name, null, DirectoryLinks.Person(p.Id), p.FirstSeat ?? say["directory.no-seat"])),
            ],
            found.Count,
            $"{DirectoryLinks.People}?find={Uri.EscapeDataString(typed)}"
        );
    }
}
