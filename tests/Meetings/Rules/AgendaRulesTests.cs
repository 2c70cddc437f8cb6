using Comitia.Kernel.Languages;
using Comitia.Kernel.Storage;
using Comitia.Meetings.Contracts;
using Comitia.Meetings.Rules;
using CsCheck;
using NodaTime;

namespace Comitia.Meetings.Tests.Rules;

/// <summary>Hours of an agenda, and what changed between two of them.</summary>
public sealed class AgendaRulesTests
{
    private static readonly LocalTime Ten = new(10, 0);

    [Fact]
    public void An_agenda_without_lengths_shows_no_hours() =>
        AgendaTimes.Of(Ten, [(null, null), (null, null)]).Should().AllSatisfy(h => h.Should().BeNull());

    [Fact]
    public void Hours_follow_from_lengths_until_one_is_missing()
    {
        var hours = AgendaTimes.Of(Ten, [(null, 15), (null, null), (null, 20), (new LocalTime(11, 30), 10), (null, 5)]);
        hours.Select(h => h?.At).Should().Equal(Ten, new LocalTime(10, 15), null, new LocalTime(11, 30), new LocalTime(11, 40));
        hours[3]!.Value.Given.Should().BeTrue();
    }

    [Fact]
    public void Nothing_differs_from_itself() => Agenda.Sample(a => AgendaDifference.Between(a, a, "en").Nothing.Should().BeTrue());

    [Fact]
    public void What_was_added_here_was_removed_there() =>
        Gen.Select(Agenda, Agenda)
            .Sample(
                (a, b) =>
                {
                    var there = AgendaDifference.Between(a, b, "en");
                    var back = AgendaDifference.Between(b, a, "en");
                    Ids(there, AgendaChange.Added).Should().BeEquivalentTo(Ids(back, AgendaChange.Removed));
                    Ids(there, AgendaChange.Changed).Should().BeEquivalentTo(Ids(back, AgendaChange.Changed));
                    there.Reordered.Should().Be(back.Reordered);
                    there.Meeting.Count.Should().Be(back.Meeting.Count);
                }
            );

    private static IEnumerable<AgendaItemId> Ids(AgendaDifference of, AgendaChange change) =>
        of.Items.Where(i => i.Change == change).Select(i => i.Item.Id);

    private static readonly IReadOnlyList<AgendaItemId> Known =
    [
        .. Enumerable.Range(1, 5).Select(n => new AgendaItemId(new Guid(n, 0, 0, new byte[8]))),
    ];

    private static readonly Gen<AgendaSnapshot> Agenda =
        from count in Gen.Int[0, 5]
        from order in Gen.Shuffle(Known.ToArray())
        from titles in Gen.Int[0, 2].Array[5]
        from closed in Gen.Bool.Array[5]
        from minutes in Gen.Int[0, 2].Array[5]
        from place in Gen.Int[0, 2]
        select new AgendaSnapshot(
            MeetingKind.Ordinary,
            LocalText.Of("en", "Meeting"),
            new LocalDateTime(2026, 3, 2, 10, 0),
            "Etc/UTC",
            60,
            place == 0 ? null : $"Room {place}",
            MeetingMode.InPerson,
            [],
            [
                .. order
                    .Take(count)
                    .Select(
                        (id, n) =>
                            new AgendaSnapshotItem(
                                id,
                                "1",
                                AgendaItemKind.Discussion,
                                LocalText.Of("en", $"Dam {titles[n]}"),
                                closed[n],
                                null,
                                minutes[n] == 0 ? null : minutes[n] * 10,
                                null
                            )
                    ),
            ]
        );
}
