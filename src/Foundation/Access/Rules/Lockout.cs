using NodaTime;

namespace Comitia.Access.Rules;

/// <summary>
/// How long sign-in pauses after failures in a row: five minutes after the fifth, twice as long after each further one, an hour at
/// most, so that a stranger's guesses cannot keep an owner out for long. A day without failures forgets them. Failures during a pause
/// do not lengthen it. (OWASP ASVS 5.0, 6.3.1: guessing must be slowed down.)
/// </summary>
internal static class Lockout
{
    public const int Allowed = 5;

    public static readonly Duration First = Duration.FromMinutes(5);

    public static readonly Duration Longest = Duration.FromHours(1);

    public static readonly Duration Memory = Duration.FromDays(1);

    /// <summary>The failures that still count, after one more now.</summary>
    public static int Count(int before, Instant? lastFailure, Instant now) =>
        lastFailure is { } last && now - last < Memory ? before + 1 : 1;

    /// <summary>The pause after so many failures; zero up to the fourth.</summary>
    public static Duration Pause(int failures)
    {
        if (failures < Allowed)
        {
            return Duration.Zero;
        }

        var doubled = First * (1L << Math.Min(failures - Allowed, 10));
        return doubled < Longest ? doubled : Longest;
    }

    public static bool Holds(Instant? until, Instant now) => until is { } end && now < end;
}
