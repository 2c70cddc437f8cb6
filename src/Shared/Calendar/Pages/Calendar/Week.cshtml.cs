using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Days;
using Comitia.Calendar.Tables;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Comitia.Calendar.Pages.Calendar;

/// <summary>The working week through time, and days that are worked though they are off.</summary>
internal sealed class WeekModel(CalendarReading reading) : CalendarPage
{
    public IReadOnlyList<WorkingWeekRecord> Weeks { get; private set; } = [];

    public IReadOnlyList<MovedDayRecord> Moved { get; private set; } = [];

    public Answers Form { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        await Load(ct);
        var current = Weeks.LastOrDefault(w => w.From <= Today);
        Form = new Answers { Days = [.. (current is null ? WorkingWeek.MondayToFriday : Weekdays.Week(current.Days)).Days] };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] Answers form, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        await Load(ct);
        Form = form;
        var problems = new List<Refusal>();
        var from = Read(form.From, "From", problems);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = await Run(new SetWorkingWeek(from!.Value, form.Days), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(T["calendar.week.saved"]);
        return Redirect(Desk("calendar/week"));
    }

    public async Task<IActionResult> OnPostMoveAsync([FromForm] Answers form, bool back, CancellationToken ct)
    {
        if (!MayEdit)
        {
            return Forbidden();
        }

        ModelState.Clear();
        await Load(ct);
        Form = form;
        Form.Days = [.. WorkingWeek.MondayToFriday.Days];
        var problems = new List<Refusal>();
        var worked = Read(form.Worked, "Worked", problems);
        var off = Read(form.OffInstead, "OffInstead", problems, optional: true);
        if (problems.Count > 0)
        {
            return Show(problems);
        }

        var result = await Run(new MoveDay(worked!.Value, off, back), ct);
        if (!result.Ok)
        {
            return Show(result.Refusals);
        }

        Tell(
            T[back ? "calendar.moved.back" : "calendar.moved.saved"],
            Desk("calendar/week?handler=Move"),
            ("Worked", Iso(worked.Value)),
            ("OffInstead", off is null ? string.Empty : Iso(off.Value)),
            ("back", back ? "false" : "true")
        );
        return Redirect(Desk("calendar/week"));
    }

    private async Task Load(CancellationToken ct)
    {
        Weeks = await reading.Weeks(ct);
        var since = new LocalDate(Today.Year, 1, 1);
        Moved = await reading.MovedDays(since, ct);
    }

    /// <summary>The form as it was sent.</summary>
    public sealed class Answers
    {
        public string? From { get; set; }

        public List<IsoDayOfWeek> Days { get; set; } = [];

        public string? Worked { get; set; }

        public string? OffInstead { get; set; }
    }
}
