using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Account.Tests.World;

/// <summary>Makes the installation a demonstration.</summary>
internal sealed record SetDemonstration(bool On) : IInput<int>;

internal sealed class SetDemonstrationAction : IAction<SetDemonstration, int>
{
    public async Task<Result<int>> Act(SetDemonstration input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var profile = await context.Db.Set<InstallationProfile>().AsTracking().FirstOrDefaultAsync(ct);
        if (profile is null)
        {
            context.Db.Add(profile = new InstallationProfile { Name = LocalText.Of("en", "Assembly of Northmere") });
        }

        profile.Demonstration = input.On;
        return 1;
    }
}
