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
    public Viewer Viewer => HttpContext.Viewer;

    public Say T => HttpContext.RequestServices.GetRequiredService<Say>();

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

    /// <summary>Says on the next page what was done.</summary>
    protected void Tell(string sentence) => TempData["told"] = sentence;

    private static string? Text(Microsoft.Extensions.Primitives.StringValues? value) => string.IsNullOrWhiteSpace(value?.ToString()) ? null : value.ToString();
}
