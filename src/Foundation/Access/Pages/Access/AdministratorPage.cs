using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Comitia.Access.Pages.Access;

/// <summary>A page of the whole installation: nobody sees it without the permission, whichever handler is asked for. The actions ask again.</summary>
internal abstract class AdministratorPage(Permission permission) : DeskPage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!Viewer.May(permission, Installation.Whole))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
    }
}
