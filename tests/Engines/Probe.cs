using Comitia.Kernel.Actions;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Engines.Tests;

/// <summary>A little action over a table that is there anyway, to try the gate with.</summary>
public sealed record CountUp(int? Read = null, bool Refuse = false, bool Ask = true) : IInput<int>;

internal sealed class CountUpAction : IAction<CountUp, int>
{
    public async Task<Result<int>> Act(CountUp input, ActionContext context, CancellationToken ct)
    {
        if (input.Ask && context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        var profile = await context.Db.Set<InstallationProfile>().AsTracking().FirstOrDefaultAsync(ct);
        if (profile is null)
        {
            profile = new InstallationProfile { Zone = "Etc/UTC", Language = "0" };
            context.Db.Add(profile);
        }
        else if (ActionContext.Outdated(profile, input.Read) is { } outdated)
        {
            return outdated;
        }

        var next = int.Parse(profile.Language, System.Globalization.CultureInfo.InvariantCulture) + 1;
        profile.Language = next.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return input.Refuse ? new Refusal("probe.refused") : next;
    }
}
