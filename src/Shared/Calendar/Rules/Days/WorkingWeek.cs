using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Calendar.Rules.Days;

/// <summary>A working week that takes effect on a day.</summary>
internal sealed record DatedWeek(LocalDate From, WorkingWeek Week);

/// <summary>The weekdays that are worked when nothing else is said. At least one: without it no count in working days would end.</summary>
internal sealed class WorkingWeek
{
    public static readonly WorkingWeek MondayToFriday = new([
        IsoDayOfWeek.Monday,
        IsoDayOfWeek.Tuesday,
        IsoDayOfWeek.Wednesday,
        IsoDayOfWeek.Thursday,
        IsoDayOfWeek.Friday,
    ]);

    private readonly bool[] worked = new bool[8];

    private WorkingWeek(IEnumerable<IsoDayOfWeek> days)
    {
        foreach (var day in days)
        {
            worked[(int)day] = true;
        }
    }

    public IEnumerable<IsoDayOfWeek> Days => Enumerable.Range(1, 7).Where(d => worked[d]).Select(d => (IsoDayOfWeek)d);

    public bool Contains(IsoDayOfWeek day) => worked[(int)day];

    public static Result<WorkingWeek> Of(IEnumerable<IsoDayOfWeek> days)
    {
        var real = days.Where(d => d is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday).ToArray();
        return real.Length == 0 ? Refusals.Because(Refusals.WeekEmpty) : new WorkingWeek(real);
    }
}
