using Comitia.Account.Contracts;
using Comitia.Account.Queries;
using Comitia.Account.Rules;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Account.Pages.Accounts;

/// <summary>Writes one part of the prose in one language. Where somebody else wrote first, both texts are shown and the writer chooses.</summary>
internal sealed class ProseModel(AccountQueries accounts) : AccountDeskPage(accounts)
{
    public PaperPart Part { get; private set; } = null!;

    /// <summary>The language written in.</summary>
    public string In { get; private set; } = string.Empty;

    [BindProperty]
    public string? Heading { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>Set when somebody else's text came first: what stands now, to choose from.</summary>
    public (string Heading, string Text)? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string committee,
        string session,
        string part,
        [FromQuery(Name = "in")] string? language,
        CancellationToken ct
    )
    {
        if (!await Find(committee, session, part, language, ct))
        {
            return NotFound();
        }

        (Heading, Text) = Standing();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string committee,
        string session,
        string part,
        [FromQuery(Name = "in")] string? language,
        int? version,
        CancellationToken ct
    )
    {
        if (!await Find(committee, session, part, language, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        return await Written(
            await Run(new WriteProse(Data.Account!.Id, part, version, In, Heading ?? string.Empty, Text ?? string.Empty), ct),
            "account.written"
        );
    }

    public async Task<IActionResult> OnPostRedraftAsync(
        string committee,
        string session,
        string part,
        [FromQuery(Name = "in")] string? language,
        int? version,
        CancellationToken ct
    )
    {
        if (!await Find(committee, session, part, language, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        (Heading, Text) = Standing();
        return await Written(await Run(new RedraftProse(Data.Account!.Id, part, version), ct), "account.redrafted");
    }

    private Task<IActionResult> Written(Result<int> result, string told)
    {
        if (result.Ok)
        {
            Tell(T[told]);
            return Task.FromResult<IActionResult>(Redirect(Desk(AccountLinks.Of(Paper)) + "#" + Part.Key));
        }

        Theirs = result.Refusals[0].Kind == RefusalKind.Conflict ? Standing() : null;
        return Task.FromResult<IActionResult>(Show(result.Refusals));
    }

    private (string Heading, string Text) Standing() => (Part.Heading[In] ?? string.Empty, Part.Text[In] ?? string.Empty);

    private async Task<bool> Find(string committee, string session, string part, string? language, CancellationToken ct)
    {
        if (
            !await Load(committee, session, ct)
            || Data.Account is null
            || !MayEdit
            || Data.Working.Prose.FirstOrDefault(p => p.Key == part) is not { } found
        )
        {
            return false;
        }

        Part = found;
        In = T.Languages.Any(l => l.Code == language) ? language! : Lang;
        return true;
    }
}
