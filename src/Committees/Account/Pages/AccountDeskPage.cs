using Comitia.Account.Contracts;
using Comitia.Account.Outputs;
using Comitia.Account.Queries;
using Comitia.Account.Rules;
using Comitia.Directory.Contracts;
using Comitia.Kernel.Office;
using Comitia.Kernel.Viewers;
using Comitia.Kernel.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Comitia.Account.Pages;

/// <summary>What the pages of one account share: who may see it, its paper, and the words around it.</summary>
internal abstract class AccountDeskPage(AccountQueries accounts) : DeskPage
{
    public AccountPage Data { get; private set; } = null!;

    public PaperSheet Sheet { get; private set; } = null!;

    public AccountPaper Paper => Sheet.Paper;

    public bool MayEdit => May(AccountPermissions.Edit);

    public bool MayApprove => May(AccountPermissions.Approve);

    public IReadOnlyList<(string Text, string Link)> Trail =>
        [(T["account.list.title"], Desk(AccountLinks.All)), (Sheet.Title, Desk(AccountLinks.Of(Paper)))];

    protected OfficeDesk Office => HttpContext.RequestServices.GetRequiredService<OfficeDesk>();

    /// <summary>The approved version that is shown; null for the account as it stands.</summary>
    public int? Approved { get; private set; }

    /// <summary>Shows a version as it was approved; false where there is none of that number.</summary>
    protected bool ShowVersion(int number)
    {
        if (Data.Versions.FirstOrDefault(v => v.Number == number) is not { } version)
        {
            return false;
        }

        (Approved, Sheet) = (number, new PaperSheet(Data, T, Office.Profile, version));
        return true;
    }

    protected async Task<bool> Load(string committee, string session, CancellationToken ct)
    {
        if (await accounts.Find(committee, session, Viewer, ct) is not { } data)
        {
            return false;
        }

        Data = data;
        Sheet = new PaperSheet(data, T, Office.Profile);
        return true;
    }

    private bool May(Permission permission) => Viewer.May(permission, BodyScope.Record(Data.Committee.Id));
}
