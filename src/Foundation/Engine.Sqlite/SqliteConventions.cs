using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Engine.Sqlite;

/// <summary>How SQLite keeps time: instants as ticks since 1970, dates and local times as ISO 8601 text; all sort and compare as they stand.</summary>
internal static class SqliteConventions
{
    public static void Apply(ModelConfigurationBuilder builder)
    {
        builder.Properties<Instant>().HaveConversion<InstantTicks>();
        builder.Properties<LocalDate>().HaveConversion<IsoDate>();
        builder.Properties<LocalTime>().HaveConversion<IsoTime>();
        builder.Properties<LocalDateTime>().HaveConversion<IsoDateTime>();
        builder.Properties<Duration>().HaveConversion<DurationTicks>();
        builder.Properties<decimal>().HaveConversion<DecimalText>();
    }

    private sealed class InstantTicks() : ValueConverter<Instant, long>(i => i.ToUnixTimeTicks(), t => Instant.FromUnixTimeTicks(t));

    private sealed class DurationTicks() : ValueConverter<Duration, long>(d => d.BclCompatibleTicks, t => Duration.FromTicks(t));

    private sealed class IsoDate()
        : ValueConverter<LocalDate, string>(d => LocalDatePattern.Iso.Format(d), s => LocalDatePattern.Iso.Parse(s).Value);

    private sealed class IsoTime()
        : ValueConverter<LocalTime, string>(t => LocalTimePattern.ExtendedIso.Format(t), s => LocalTimePattern.ExtendedIso.Parse(s).Value);

    private sealed class IsoDateTime()
        : ValueConverter<LocalDateTime, string>(
            t => LocalDateTimePattern.ExtendedIso.Format(t),
            s => LocalDateTimePattern.ExtendedIso.Parse(s).Value
        );

    private sealed class DecimalText()
        : ValueConverter<decimal, string>(
            d => d.ToString(CultureInfo.InvariantCulture),
            s => decimal.Parse(s, CultureInfo.InvariantCulture)
        );
}
