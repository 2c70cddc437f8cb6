using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

internal static class CalendarSamples
{
    public static readonly object Period = new
    {
        Kind = "recess",
        Name = Words("Easter"),
        From = "2026-04-03",
        To = "2026-04-10",
    };

    public static readonly object Values = new
    {
        MeetingNotice = new
        {
            Count = 2,
            Unit = "working",
            Article = "article 1",
        },
    };

    public static readonly IReadOnlyList<(string, Sample)> All =
    [
        Of("calendar.add-session", _ => new { Session = Records.Session("2027-spring", "2027-02-01", "2027-05-31") }),
        Of(
            "calendar.change-session",
            w => new { Id = w["next-session"], Session = Records.Session("2026-autumn", "2026-10-01", "2026-12-30") }
        ),
        Of("calendar.withdraw-session", w => new { Id = w["next-session"] }),
        Of("calendar.set-term", w => Term(w["term"])),
        Of(
            "calendar.set-holidays",
            _ => new
            {
                Year = 2026,
                Holidays = new[] { new { Date = "2026-05-09", Name = Words("Feast") } },
                Complete = true,
            }
        ),
        Of(
            "calendar.set-sittings",
            _ => new
            {
                Year = 2026,
                Sittings = new[] { "2026-03-03" },
                Without = Array.Empty<string>(),
            }
        ),
        Of("calendar.move-day", _ => new { Worked = "2026-03-07", OffInstead = "2026-03-09" }),
        Of("calendar.set-working-week", _ => new { From = "2026-06-01", Days = new[] { "Monday", "Tuesday", "Wednesday", "Thursday" } }),
        Of(
            "calendar.add-period",
            _ => new
            {
                Period = new
                {
                    Kind = "recess",
                    Name = Words("Summer"),
                    From = "2026-07-01",
                    To = "2026-08-31",
                },
            }
        ),
        Of(
            "calendar.change-period",
            w => new
            {
                Id = w["period"],
                Period = new
                {
                    Kind = "recess",
                    Name = Words("Spring"),
                    From = "2026-04-01",
                    To = "2026-04-09",
                },
            }
        ),
        Of("calendar.withdraw-period", w => new { Id = w["period"] }),
        Of("calendar.add-sitting-pattern", _ => Pattern("2026-04-14")),
        Of("calendar.withdraw-sitting-pattern", w => new { Id = w["pattern"] }),
        Of("calendar.add-rules", _ => new { EffectiveFrom = "2026-07-01", Values }),
        Of(
            "calendar.change-rules",
            w => new
            {
                Id = w["rules"],
                EffectiveFrom = "2026-06-02",
                Values,
            }
        ),
        Of("calendar.withdraw-rules", w => new { Id = w["rules"] }),
    ];

    public static object Term(string? id) =>
        new
        {
            Id = id,
            Number = 7,
            Title = Words("Seventh term"),
            From = "2025-03-01",
        };

    public static object Pattern(string to) =>
        new
        {
            Weekdays = new[] { "Tuesday" },
            From = "2026-03-03",
            To = to,
        };
}
