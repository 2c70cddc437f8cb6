using Comitia.Directory.Contracts;
using Comitia.Directory.Pages;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Queries;

/// <summary>Bodies by their names, for all who may read the directory.</summary>
internal sealed class BodyNames(ComitiaDb db) : IRecordNames
{
    public string Kind => "body";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        if (!viewer.MaySomewhere(DirectoryPermissions.Read))
        {
            return new Dictionary<Guid, RecordName>();
        }

        var wanted = ids.Select(BodyId.From).ToList();
        var found = await db.Bodies.Where(b => wanted.Contains(b.Id)).Select(b => new { b.Id, b.Name }).ToListAsync(ct);
        return found.ToDictionary(b => b.Id.Value, b => RecordName.Of(b.Name, DirectoryLinks.Body(b.Id), say));
    }
}

/// <summary>People by their names, for all who may read the directory.</summary>
internal sealed class PersonNames(ComitiaDb db) : IRecordNames
{
    public string Kind => "person";

    public async Task<IReadOnlyDictionary<Guid, RecordName>> Names(
        IReadOnlyCollection<Guid> ids,
        Viewer viewer,
        Say say,
        CancellationToken ct
    )
    {
        if (!viewer.MaySomewhere(DirectoryPermissions.Read))
        {
            return new Dictionary<Guid, RecordName>();
        }

        var wanted = ids.Select(PersonId.From).ToList();
        var found = await db.People.Where(p => wanted.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(ct);
        return found.ToDictionary(p => p.Id.Value, p => new RecordName(p.Name, DirectoryLinks.Person(p.Id)));
    }
}
