using Comitia.Directory.Contracts;
using Comitia.Directory.Pages;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Viewers;
using NodaTime;

namespace Comitia.Directory.Queries;

/// <summary>Tells whoever keeps the directory that no committee exists yet: plans, meetings and accounts are a committee's.</summary>
internal sealed class DirectoryStartLines(IDirectory directory) : IStartLines
{
    public async Task<IReadOnlyList<StartLine>> Lines(Viewer viewer, Say say, LocalDate today, CancellationToken ct)
    {
        if (!viewer.May(DirectoryPermissions.Edit, Installation.Whole) || (await directory.Committees(today, ct)).Count > 0)
        {
            return [];
        }

        var step = new StartStep(say["directory.add-body"], DirectoryLinks.NewBody);
        var (title, why) = (say["directory.start.no-committee"], say["directory.start.no-committee.why"]);
        return [new StartLine(StartQuestion.WaitsForMe, title, "directory/bodies", null, why, step)];
    }
}
