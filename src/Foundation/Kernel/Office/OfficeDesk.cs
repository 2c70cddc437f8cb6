using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Kernel.Office;

/// <summary>The installation's profile and its calendar day, at hand everywhere without a query; read again when it may have changed.</summary>
public sealed class OfficeDesk(IClock clock, IServiceScopeFactory scopes)
{
    private static readonly Duration Fresh = Duration.FromSeconds(30);
    private InstallationProfile? profile;
    private Instant read;

    public InstallationProfile Profile => profile ?? new InstallationProfile();

    public DateTimeZone Zone => DateTimeZoneProviders.Tzdb.GetZoneOrNull(Profile.Zone) ?? DateTimeZone.Utc;

    /// <summary>The day it is in the office's own zone.</summary>
    public LocalDate Today => Local(clock.GetCurrentInstant()).Date;

    public Instant Now => clock.GetCurrentInstant();

    public LocalDateTime Local(Instant instant) => instant.InZone(Zone).LocalDateTime;

    /// <summary>Reads the profile if it was not read lately.</summary>
    public async Task Refresh(bool now = false, CancellationToken ct = default)
    {
        if (!now && profile is not null && clock.GetCurrentInstant() - read < Fresh)
        {
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ComitiaDb>();
        profile = await db.Set<InstallationProfile>().AsNoTracking().FirstOrDefaultAsync(ct) ?? new InstallationProfile();
        read = clock.GetCurrentInstant();
    }
}
