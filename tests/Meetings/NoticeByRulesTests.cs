using Comitia.Calendar.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Meetings.Actions;
using NodaTime;

namespace Comitia.Meetings.Tests;

public sealed class NoticeByRulesTests
{
    private static readonly Say English = new(new TextBook([typeof(MeetingsModule).Assembly]), "en");
    private static readonly LocalDate Day = new(2026, 5, 5);

    [Fact]
    public async Task The_day_comes_with_its_arithmetic_its_article_and_what_it_rests_on()
    {
        var due = new DueDate(
            new LocalDate(2026, 4, 30),
            default,
            "",
            "2 working days before Tuesday 5 May 2026: 30 April",
            "article 14",
            ["Check this date."]
        );
        var term = await new NoticeByRules(new Rules(due)).For(Day, English, default);
        term.Should().Be(new NoticeTerm(due.Date, "2 working days before Tuesday 5 May 2026: 30 April (article 14). Check this date."));
    }

    [Fact]
    public async Task Where_the_rules_do_not_speak_of_notice_nothing_is_assumed() =>
        (await new NoticeByRules(new Rules(new Refusal("calendar.rule-not-set"))).For(Day, English, default)).Should().BeNull();

    private sealed class Rules(Result<DueDate> due) : IDeadlines
    {
        public Task<Result<DueDate>> Due(DeadlineRule rule, LocalDate anchor, Say say, CancellationToken ct) =>
            Task.FromResult(rule == DeadlineRule.MeetingNotice && anchor == Day ? due : new Refusal("calendar.no-rules-at-all"));

        public Task<Result<MembersNeeded>> Quorum(LocalDate day, Say say, CancellationToken ct) => throw new NotSupportedException();

        public Task<Result<MembersNeeded>> Majority(LocalDate day, Say say, CancellationToken ct) => throw new NotSupportedException();

        public Task<RemoteValue?> Remote(LocalDate day, CancellationToken ct) => throw new NotSupportedException();
    }
}
