using static Comitia.Access.Tests.Matrix.Samples;

namespace Comitia.Access.Tests.Matrix;

internal static class AccountSamples
{
    public static readonly IReadOnlyList<(string, Sample)> All =
    [
        Of("account.open", w => new { Committee = w["committee"], Session = w["next-session"] }),
        Of("account.write-prose", w => Prose(w["account"])),
        Of("account.redraft-prose", w => new { Account = w["account"], Part = "introduction" }),
        Of("account.approve", w => Approval(w["account"])),
    ];

    public static object Approval(string account) =>
        new
        {
            Account = account,
            On = "2026-03-01",
            MeetingTitle = new { en = "Last meeting" },
            Named = Array.Empty<string>(),
        };

    public static object Prose(string account) =>
        new
        {
            Account = account,
            Part = "introduction",
            Language = "en",
            Heading = "Beginning",
            Text = "It began.",
        };
}
