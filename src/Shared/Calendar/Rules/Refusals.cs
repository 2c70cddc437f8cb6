using Comitia.Kernel.Results;

namespace Comitia.Calendar.Rules;

/// <summary>The codes of everything Calendar's rules refuse; each has its sentence in every language (a test holds them together).</summary>
internal static class Refusals
{
    public const string WeekEmpty = "calendar.week-empty";
    public const string PeriodEndsBeforeItBegins = "calendar.period-ends-before-it-begins";
    public const string MovedDayIsWorkedAnyway = "calendar.moved-day-is-worked-anyway";
    public const string MovedDayIsOffAnyway = "calendar.moved-day-is-off-anyway";
    public const string MovedTwice = "calendar.moved-twice";
    public const string SittingAndNoSitting = "calendar.sitting-and-no-sitting";

    public const string CountOutOfRange = "calendar.count-out-of-range";
    public const string RollNeedsCalendarDays = "calendar.roll-needs-calendar-days";
    public const string RecessNeedsNoRule = "calendar.recess-needs-no-rule";
    public const string NoSittingsKnown = "calendar.no-sittings-known";
    public const string SittingsRunOut = "calendar.sittings-run-out";
    public const string CountTooLong = "calendar.count-too-long";

    public const string SessionWithoutCode = "calendar.session-without-code";
    public const string SessionEndsBeforeItBegins = "calendar.session-ends-before-it-begins";
    public const string PreparationAfterStart = "calendar.preparation-after-start";

    public const string SessionCodeNotUnderstood = "calendar.session-code-not-understood";
    public const string SessionCodeTaken = "calendar.session-code-taken";
    public const string SessionCodeWithdrawn = "calendar.session-code-withdrawn";
    public const string SessionCodePublished = "calendar.session-code-published";
    public const string SessionsOverlap = "calendar.sessions-overlap";
    public const string SessionInUse = "calendar.session-in-use";
    public const string TitleMissing = "calendar.title-missing";
    public const string TitleTooLong = "calendar.title-too-long";
    public const string TermNumber = "calendar.term-number";
    public const string TermEndsBeforeItBegins = "calendar.term-ends-before-it-begins";
    public const string TermsOverlap = "calendar.terms-overlap";
    public const string YearOutOfRange = "calendar.year-out-of-range";

    public const string MovedNotFound = "calendar.moved-not-found";
    public const string PatternEmpty = "calendar.pattern-empty";
    public const string PeriodTooLong = "calendar.period-too-long";
    public const string RulesInEffect = "calendar.rules-in-effect";
    public const string RulesBetween = "calendar.rules-between";

    public const string ShareOutOfRange = "calendar.share-out-of-range";
    public const string NumberOutOfRange = "calendar.number-out-of-range";
    public const string ShareNotUnderstood = "calendar.share-not-understood";
    public const string ShareOrNumber = "calendar.share-or-number";
    public const string ArticleMissing = "calendar.article-missing";
    public const string YearlyNameNotUnderstood = "calendar.yearly-name-not-understood";
    public const string YearlyNameTwice = "calendar.yearly-name-twice";
    public const string YearlyTitleMissing = "calendar.yearly-title-missing";
    public const string TwoVersionsFromOneDay = "calendar.two-versions-from-one-day";
    public const string RuleNotSet = "calendar.rule-not-set";
    public const string NoRulesYet = "calendar.no-rules-yet";
    public const string NoRulesAtAll = "calendar.no-rules-at-all";

    public const string NumberNotUnderstood = "calendar.number-not-understood";
    public const string HourNotUnderstood = "calendar.hour-not-understood";
    public const string FileMissing = "calendar.file-missing";
    public const string FileSize = "calendar.file-size";
    public const string FileEncoding = "calendar.file-encoding";
    public const string LineOtherYear = "calendar.line-other-year";
    public const string LineSpan = "calendar.line-span";
    public const string LineWithoutName = "calendar.line-without-name";
    public const string LinesTooMany = "calendar.lines-too-many";
    public const string FileNotIcs = "calendar.file-not-ics";
    public const string EventTimed = "calendar.event-timed";
    public const string EventRepeats = "calendar.event-repeats";

    public const string DateEmpty = "calendar.date-empty";
    public const string DateNotUnderstood = "calendar.date-not-understood";
    public const string DateHasNoSuchMonth = "calendar.date-has-no-such-month";
    public const string DateHasNoSuchDay = "calendar.date-has-no-such-day";
    public const string DateOrderAmbiguous = "calendar.date-order-ambiguous";
    public const string DateMonthAmbiguous = "calendar.date-month-ambiguous";
    public const string DateYearAmbiguous = "calendar.date-year-ambiguous";
    public const string DateYearOutOfRange = "calendar.date-year-out-of-range";
    public const string DateWeekdayWrong = "calendar.date-weekday-wrong";

    public static Refusal Because(string code, params ReadOnlySpan<(string Name, object? Value)> facts)
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in facts)
        {
            named[name] = value;
        }

        return new Refusal(code) { Facts = named };
    }
}
