using System.Globalization;
using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules;
using Comitia.Kernel.Results;
using NodaTime;
using NodaTime.Text;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>A deadline's sentence as it was filled in; without a number the rules do not speak of it.</summary>
public sealed class DaysForm
{
    private static readonly LocalTimePattern Hour = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    public string? Count { get; set; }

    public DayUnit Unit { get; set; } = DayUnit.Working;

    public DayCounting Counting { get; set; }

    public DayRoll Roll { get; set; }

    public bool RecessStops { get; set; }

    public string? CutOff { get; set; }

    public string? Article { get; set; }

    internal static DaysForm Of(DaysValue? value) =>
        value is null
            ? new DaysForm()
            : new DaysForm
            {
                Count = CalendarPage.Digits(value.Count),
                Unit = value.Unit,
                Counting = value.Counting,
                Roll = value.Roll,
                RecessStops = value.RecessStops,
                CutOff = value.CutOff is { } hour ? Hour.Format(hour) : null,
                Article = value.Article,
            };

    internal DaysValue? Read(string field, List<Refusal> problems)
    {
        if (string.IsNullOrWhiteSpace(Count))
        {
            return null;
        }

        LocalTime? hour = null;
        if (!string.IsNullOrWhiteSpace(CutOff))
        {
            var read = Hour.Parse(CutOff.Trim().Replace('.', ':'));
            hour = read.Success ? read.Value : null;
            if (!read.Success)
            {
                problems.Add(Refusals.Because(Refusals.HourNotUnderstood, ("text", CutOff)).At(field + ".CutOff"));
            }
        }

        if (!int.TryParse(Count.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            problems.Add(Refusals.Because(Refusals.NumberNotUnderstood, ("text", Count)).At(field));
        }

        return new DaysValue(count, Unit, Article ?? string.Empty, Counting, Roll, RecessStops, hour);
    }
}

/// <summary>A threshold's sentence as it was filled in: "1/2" or a number; empty where the rules do not speak of it.</summary>
public sealed class ShareForm
{
    public string? Share { get; set; }

    public bool MoreThan { get; set; }

    public CountedOf Of { get; set; } = CountedOf.MembersInOffice;

    public string? Article { get; set; }

    internal static ShareForm From(ShareValue? value) =>
        value is null
            ? new ShareForm()
            : new ShareForm
            {
                Share = value.Share ?? CalendarPage.Digits(value.Number!.Value),
                MoreThan = value.MoreThan,
                Of = value.Of,
                Article = value.Article,
            };

    internal ShareValue? Read() =>
        string.IsNullOrWhiteSpace(Share) ? null
        : int.TryParse(Share.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new ShareValue(null, number, false, Of, Article ?? string.Empty)
        : new ShareValue(Share.Trim(), null, MoreThan, Of, Article ?? string.Empty);
}

/// <summary>Taking part from elsewhere, as it was filled in.</summary>
public sealed class RemoteForm
{
    public bool Said { get; set; }

    public List<RemoteRole> Who { get; set; } = [];

    public bool CountsTowardsQuorum { get; set; }

    public bool MayVote { get; set; }

    public string? Article { get; set; }

    internal static RemoteForm Of(RemoteValue? value) =>
        value is null
            ? new RemoteForm()
            : new RemoteForm
            {
                Said = true,
                Who = [.. Enum.GetValues<RemoteRole>().Where(r => r != RemoteRole.None && value.Who.HasFlag(r))],
                CountsTowardsQuorum = value.CountsTowardsQuorum,
                MayVote = value.MayVote,
                Article = value.Article,
            };

    internal RemoteValue? Read() =>
        Said
            ? new RemoteValue(
                Who.Aggregate(RemoteRole.None, (all, one) => all | one),
                CountsTowardsQuorum,
                MayVote,
                Article ?? string.Empty
            )
            : null;
}

/// <summary>Whether a day off moves the start of a session: "moves", "stays", or nothing said.</summary>
public sealed class StartForm
{
    public string? Says { get; set; }

    public string? Article { get; set; }

    internal static StartForm Of(StartValue? value) =>
        new()
        {
            Says =
                value is null ? null
                : value.DayOffMoves ? "moves"
                : "stays",
            Article = value?.Article,
        };

    internal StartValue? Read() => Says is "moves" or "stays" ? new StartValue(Says == "moves", Article ?? string.Empty) : null;
}
