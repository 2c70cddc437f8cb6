using Comitia.Calendar.Contracts;
using Comitia.Calendar.Outputs;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Rules.Deadlines;
using Comitia.Calendar.Tests.Support;
using NodaTime;
using static Comitia.Calendar.Tests.Support.Spring;

namespace Comitia.Calendar.Tests.Deadlines;

public class DeadlineSentenceTests
{
    private static readonly DayRule TwoWorkingDaysBefore = DayRule.Of(2, DayUnit.Working, DayDirection.Before).Value;

    [Fact]
    public void The_notice_of_a_meeting_after_a_holiday_is_explained_in_both_conventions()
    {
        var plain = DeadlineCalculator.Count(TwoWorkingDaysBefore, On(5, 5), Days2026).Value;
        var clear = DeadlineCalculator.Count(TwoWorkingDaysBefore.Counted(DayCounting.ClearDays), On(5, 5), Days2026).Value;

        plain.Date.Should().Be(On(4, 30));
        clear.Date.Should().Be(On(4, 29));
        new DeadlineSentence(JsonTexts.English)
            .WithClearDays(plain, clear)
            .Should()
            .Be("2 working days before Tuesday 5 May 2026, Friday 1 May being a holiday: 30 April; in clear days 29 April");
        new DeadlineSentence(JsonTexts.Azerbaijani)
            .WithClearDays(plain, clear)
            .Should()
            .Be(
                "5 may 2026-cı il (çərşənbə axşamı) tarixindən 2 iş günü əvvəl, 1 may (cümə, bayram günü) nəzərə alınmadan: 30 aprel; tam günlər hesabı ilə 29 aprel"
            );
    }

    private static readonly List<(DayRule Rule, LocalDate Anchor, string English, string Azerbaijani)> Sentences =
    [
        (
            DayRule.Of(1, DayUnit.Working, DayDirection.Before, DayCounting.ClearDays).Value,
            On(3, 26),
            "1 clear working day before Thursday 26 March 2026, 20 to 24 March being holidays (Spring Festival): 19 March",
            "26 mart 2026-cı il (cümə axşamı) tarixindən 1 tam iş günü əvvəl, 20–24 mart (bayram günləri: Yaz bayramı) nəzərə alınmadan: 19 mart"
        ),
        (
            DayRule.Of(3, DayUnit.Working, DayDirection.After).Value,
            On(5, 14),
            "3 working days after Thursday 14 May 2026, Monday 18 May being off in place of Saturday 16 May: 19 May",
            "14 may 2026-cı il (cümə axşamı) tarixindən 3 iş günü sonra, 18 may (bazar ertəsi, iş günü olan 16 may (şənbə) əvəzinə istirahət günü) nəzərə alınmadan: 19 may"
        ),
        (
            DayRule.Of(14, DayUnit.Calendar, DayDirection.After, roll: DayRoll.ToNextWorkingDay).Value,
            On(4, 17),
            "14 calendar days after Friday 17 April 2026: 1 May is a holiday, so the next working day, Monday 4 May",
            "17 aprel 2026-cı il (cümə) tarixindən 14 təqvim günü sonra: 1 may bayram günüdür, buna görə növbəti iş günü – 4 may (bazar ertəsi)"
        ),
        (
            DayRule.Of(10, DayUnit.Calendar, DayDirection.Before, roll: DayRoll.ToPreviousWorkingDay, cutOff: new LocalTime(17, 0)).Value,
            On(5, 13),
            "10 calendar days before Wednesday 13 May 2026: 3 May is a Sunday, so the working day before, Thursday 30 April, by 17:00",
            "13 may 2026-cı il (çərşənbə) tarixindən 10 təqvim günü əvvəl: 3 may bazar günüdür, buna görə əvvəlki iş günü – 30 aprel (cümə axşamı), ən geci saat 17:00"
        ),
        (
            DayRule.Of(3, DayUnit.Sitting, DayDirection.After, DayCounting.EventDayIn).Value,
            On(3, 31),
            "3 sitting days from Tuesday 31 March 2026, that day counted, 6 to 12 April being in recess (April recess): 14 April",
            "31 mart 2026-cı il (çərşənbə axşamı) tarixi də daxil olmaqla 3 iclas günü, 6–12 aprel (tətil: aprel tətili) nəzərə alınmadan: 14 aprel"
        ),
        (
            DayRule.Of(5, DayUnit.Working, DayDirection.After).Value,
            On(12, 28),
            "5 working days after Monday 28 December 2026: 4 January 2027; holidays are entered only from 1 January 2026 to 31 December 2026, so check this date",
            "28 dekabr 2026-cı il (bazar ertəsi) tarixindən 5 iş günü sonra: 4 yanvar 2027-ci il; bayram günləri yalnız 1 yanvar 2026-cı il – 31 dekabr 2026-cı il dövrü üçün daxil edilib, tarixi yoxlayın"
        ),
    ];

    public static TheoryData<string> English => [.. Sentences.Select(s => s.English)];

    [Theory]
    [MemberData(nameof(English))]
    public void Every_convention_has_its_sentence(string english)
    {
        var (rule, anchor, _, azerbaijani) = Sentences.Single(s => s.English == english);
        var deadline = DeadlineCalculator.Count(rule, anchor, Days2026).Value;

        new DeadlineSentence(JsonTexts.English).Of(deadline).Should().Be(english);
        new DeadlineSentence(JsonTexts.Azerbaijani).Of(deadline).Should().Be(azerbaijani);
    }

    [Fact]
    public void Many_days_off_are_named_up_to_four_and_then_counted()
    {
        var holidays = new[] { 1, 3, 5, 7, 9, 11 }.Select(d => new Holiday(On(6, d), new DayNames(("en", $"Feast {d}"))));
        var calendar = SittingCalendar.From(Facts with { Holidays = [.. holidays] }).Value;
        var deadline = DeadlineCalculator.Count(DayRule.Of(7, DayUnit.Working, DayDirection.After).Value, On(5, 29), calendar).Value;

        new DeadlineSentence(JsonTexts.English)
            .Of(deadline)
            .Should()
            .Be(
                "7 working days after Friday 29 May 2026, Monday 1 June being a holiday (Feast 1), Wednesday 3 June being a holiday (Feast 3), Friday 5 June being a holiday (Feast 5), Tuesday 9 June being a holiday (Feast 9) and 1 more day left out: 16 June"
            );
    }

    [Fact]
    public void Without_a_word_on_how_far_holidays_are_known_every_count_that_rests_on_them_says_so()
    {
        var silent = SittingCalendar.From(Facts with { HolidaysKnown = null }).Value;

        new DeadlineSentence(JsonTexts.English)
            .Of(DeadlineCalculator.Count(TwoWorkingDaysBefore, On(5, 7), silent).Value)
            .Should()
            .Be(
                "2 working days before Thursday 7 May 2026: 5 May; it is not recorded how far the holidays are complete, so check this date"
            );
    }
}
