using System.Globalization;
using Comitia.Access.Web;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comitia.Access.Pages.Access;

/// <summary>What the doors answer alike.</summary>
internal static class DoorAnswers
{
    /// <summary>429 (RFC 6585, section 4): the page again, with what was typed, and how long to wait.</summary>
    public static PageResult TooMany(this DeskPage page, Doors doors)
    {
        page.ModelState.AddModelError(string.Empty, page.T["access.too-many", ("minutes", doors.Minutes)]);
        page.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        page.Response.Headers.RetryAfter = (doors.Minutes * 60).ToString(CultureInfo.InvariantCulture);
        return page.Page();
    }
}
