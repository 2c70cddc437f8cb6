using Comitia.Access.Contracts;
using Comitia.Access.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Office;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Access.Pages.Access;

/// <summary>What the installation is: name, zone, first language.</summary>
internal sealed class InstallationModel(AccessReading reading, OfficeDesk desk) : AdministratorPage(AccessPermissions.Installation)
{
    [BindProperty]
    public Dictionary<string, string?> Names { get; set; } = [];

    [BindProperty]
    public string? Zone { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public int Read { get; set; }

    /// <summary>The language the name was first written in; it cannot be left empty.</summary>
    public string Original { get; private set; } = "en";

    /// <summary>What somebody else saved meanwhile; shown beside what was typed.</summary>
    public InstallationProfile? Theirs { get; private set; }

    public string LocalNow => InstantWords.Of(desk.Now, desk, T);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var profile = await Profile(ct);
        Names = profile.Name.Languages.ToDictionary(l => l, l => profile.Name[l], StringComparer.Ordinal);
        (Zone, Language, Read, Original) = (profile.Zone, profile.Language, profile.Version, profile.Name.Original);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var profile = await Profile(ct);
        Original = profile.Name.Original;
        var done = await Run(
            new DescribeInstallation(Worded(profile.Name), Zone?.Trim() ?? string.Empty, Language ?? string.Empty, Read),
            ct
        );
        if (!done.Ok)
        {
            if (done.Refusals[0].Kind == RefusalKind.Conflict)
            {
                (Theirs, Read) = (profile, profile.Version); // sent once more, the person's own version stays
            }

            return Show(done.Refusals);
        }

        await desk.Refresh(now: true, ct);
        Tell(T["access.installation.saved"]);
        return Redirect(Desk("installation"));
    }

    private async Task<InstallationProfile> Profile(CancellationToken ct) => await reading.Profile(ct);

    /// <summary>The name as typed: the original first, so that a translation sent with it counts as made from it.</summary>
    private LocalText Worded(LocalText name)
    {
        var typed = Names.Where(n => T.Languages.Any(l => l.Code == n.Key)).ToList();
        if (string.IsNullOrWhiteSpace(Names.GetValueOrDefault(name.Original)))
        {
            return LocalText.Empty;
        }

        return typed.OrderBy(n => n.Key != name.Original).Aggregate(name, (text, wording) => text.With(wording.Key, wording.Value));
    }
}
