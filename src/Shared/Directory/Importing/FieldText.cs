using NodaTime;
using NodaTime.Text;

namespace Comitia.Directory.Importing;

/// <summary>Days as fields write them: ISO 8601.</summary>
internal static class FieldText
{
    public static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static LocalDate? Day(string? text) =>
        text is not null && LocalDatePattern.Iso.Parse(text) is { Success: true } read ? read.Value : null;
}
