using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Kernel.Web;

/// <summary>
/// A staff page: knows who looks and in which language, runs actions with the form's own key, and turns refusals into sentences
/// beside their fields while keeping what was typed.
/// </summary>
public abstract class DeskPage : PageModel
{
    private Say? say;

    public Viewer Viewer => HttpContext.Viewer;

    public Say T => say ??= HttpContext.RequestServices.GetRequiredService<Say>();

    public string Lang => T.Code;

    /// <summary>An address on the staff side in the reader's language: <c>Desk("plans/…")</c>.</summary>
    public string Desk(string path) => $"/{Lang}/desk/{path}";

    /// <summary>Runs an action as this viewer, with the key that the form carried.</summary>
    protected Task<Result<TResult>> Run<TResult>(IInput<TResult> input, CancellationToken ct)
    {
        var actions = HttpContext.RequestServices.GetRequiredService<IActions>();
        var form = Request.HasFormContentType ? Request.Form : null;
        return actions.Run(input, new Asked(Viewer, Text(form?["_key"]), Text(form?["_reason"])), ct);
    }

    /// <summary>Puts each refusal beside its field (or on top) and answers with its status; the page shows itself again.</summary>
    protected PageResult Show(IReadOnlyList<Refusal> refusals)
    {
        foreach (var refusal in refusals)
        {
            ModelState.AddModelError(refusal.Field ?? string.Empty, T.Why(refusal));
        }

        Response.StatusCode = Problems.Status(refusals);
        return Page();
    }

    /// <summary>What is wrong with a field, for the page to mark it; null where nothing is.</summary>
    public string? ErrorOf(string field) => ErrorTagHelper.Wrong(ModelState, field)?.Errors[0].ErrorMessage;

    /// <summary>Says on the next page what was done, with its undo where there is one.</summary>
    protected void Tell(string sentence, string? undoLink = null, params ReadOnlySpan<(string Name, string Value)> undo)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in undo)
        {
            fields[name] = value;
        }

        new Told(sentence, undoLink, fields).Keep(TempData);
    }

    /// <summary>The day it is in the office's own zone.</summary>
    public NodaTime.LocalDate Today => HttpContext.RequestServices.GetRequiredService<Office.OfficeDesk>().Today;

    /// <summary>The committee that the header shows, as an id; null where the viewer belongs to none.</summary>
    public Guid? CommitteeInView => HttpContext.RequestServices.GetService<ICommitteeInView>()?.Id;

    private static string? Text(Microsoft.Extensions.Primitives.StringValues? value) =>
        string.IsNullOrWhiteSpace(value?.ToString()) ? null : value.ToString();
}
