using Comitia.Directory.Actions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Comitia.Directory.Pages;

/// <summary>What the directory's pages share: whoever has a role anywhere reads all of it; buttons follow the same rule as the actions.</summary>
public abstract class DirectoryPage : DeskPage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Viewer.MaySomewhere(DirectoryPermissions.Read))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }

    public bool MayAdd => Viewer.MaySomewhere(DirectoryPermissions.Edit);

    public bool MayImport => Viewer.May(DirectoryPermissions.Import, Kernel.Viewers.Installation.Whole);

    public string Day(LocalDate day) => day.ToString("d MMMM uuuu", T.Language.Culture);

    /// <summary>Days as one reads them: "since", "until", "from … to".</summary>
    public string Days(LocalDate? from, LocalDate? to) =>
        (from, to) switch
        {
            (null, null) => T["directory.days.unknown"],
            ({ } since, null) => T["directory.days.since", ("from", since)],
            (null, { } until) => T["directory.days.until", ("to", until)],
            ({ } first, { } last) => T["directory.days.span", ("from", first), ("to", last)],
        };

    /// <summary>Reads a day as typed; what cannot be read stands beside its field.</summary>
    protected LocalDate? Typed(string? typed, string field)
    {
        var read = TypedDay.Read(typed, field);
        foreach (var refusal in read.Refusals)
        {
            ModelState.AddModelError(field, T.Why(refusal));
        }

        return read.Ok ? read.Value : null;
    }

    /// <summary>The page once more, with what was typed and status 422.</summary>
    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    internal bool MayEdit(Body body) => Viewer.May(DirectoryPermissions.Edit, Keepers.Of(body, Viewer));

    /// <summary>What other capabilities hang on the record.</summary>
    protected async Task<IReadOnlyList<PanelBlock>> PanelsOf(string kind, Guid id, CancellationToken ct)
    {
        var shown = new List<PanelBlock>();
        foreach (var panel in HttpContext.RequestServices.GetServices<IPanel>().Where(p => p.Kind == kind))
        {
            if (await panel.Show(id, Viewer, T, ct) is { } block)
            {
                shown.Add(block);
            }
        }

        return shown;
    }
}
