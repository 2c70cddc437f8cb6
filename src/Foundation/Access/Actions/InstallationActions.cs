using Comitia.Access.Contracts;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Access.Actions;

internal sealed class DescribeInstallationAction(TextBook texts, IDateTimeZoneProvider zones) : IAction<DescribeInstallation, Done>
{
    private const int LongestName = 200;

    public async Task<Result<Done>> Act(DescribeInstallation input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return no;
        }

        if (Refused(input).ToList() is { Count: > 0 } refusals)
        {
            return refusals;
        }

        var profile = await InstallationRow.Get(context.Db, ct);
        if (ActionContext.Outdated(profile, input.Read) is { } outdated)
        {
            return outdated;
        }

        (profile.Name, profile.Zone, profile.Language) = (input.Name, input.Zone, input.Language);
        context.Tell(new InstallationDescribed());
        return Done.Yes;
    }

    private IEnumerable<Refusal> Refused(DescribeInstallation input)
    {
        if (input.Name is null || input.Name.IsEmpty || input.Name.Languages.Any(l => input.Name[l]!.Length > LongestName))
        {
            yield return new Refusal("access.office-name").At("Name").With("longest", LongestName);
        }

        if (input.Zone is null || zones.GetZoneOrNull(input.Zone) is null)
        {
            yield return new Refusal("access.zone-unknown").At("Zone").With("zone", input.Zone);
        }

        if (input.Language is null || !texts.Knows(input.Language))
        {
            yield return new Refusal("access.language-unknown").At("Language").With("known", texts.Languages.Select(l => l.Code));
        }
    }
}

internal sealed class MarkAsDemonstrationAction : IAction<MarkAsDemonstration, Done>
{
    public async Task<Result<Done>> Act(MarkAsDemonstration input, ActionContext context, CancellationToken ct)
    {
        if (!context.Viewer.IsOperator)
        {
            return Refusal.Forbidden;
        }

        context.AllowedByOwnRule(); // the operator's alone
        (await InstallationRow.Get(context.Db, ct)).Demonstration = true;
        context.Tell(new InstallationDescribed());
        return Done.Yes;
    }
}

/// <summary>The one row of the profile, made when it is first described.</summary>
internal static class InstallationRow
{
    public static async Task<InstallationProfile> Get(ComitiaDb db, CancellationToken ct)
    {
        var profile = await db.Set<InstallationProfile>().SingleOrDefaultAsync(ct);
        if (profile is null)
        {
            profile = new InstallationProfile();
            db.Add(profile);
        }

        return profile;
    }
}

/// <summary>The node that hears it first reads the profile again at once; the others within half a minute, by themselves.</summary>
internal sealed class ProfileReader(OfficeDesk desk) : NewsReader<InstallationDescribed>
{
    protected override Task Hear(Guid message, InstallationDescribed news, CancellationToken ct) => desk.Refresh(now: true, ct);
}
