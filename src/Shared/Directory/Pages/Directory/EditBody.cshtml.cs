using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Tables;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>Words a body, new or old. Where somebody else was quicker, theirs stands beside and the person chooses.</summary>
internal sealed class EditBodyModel(DirectoryPages pages, IDirectory directory) : DirectoryPage
{
    public Body? Body { get; private set; }

    [BindProperty]
    public BodyForm Form { get; set; } = new();

    /// <summary>What is stored now, when it is not what the person read.</summary>
    public BodyForm? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(BodyId? id, string? name, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        Form = Body is null ? new BodyForm { Name = new(StringComparer.Ordinal) { [Lang] = name } } : await Stored(Body, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(BodyId? id, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var (parent, problem) = await Parent(ct);
        var (from, to) = (Typed(Form.From, "From"), Typed(Form.To, "To"));
        if (problem is not null)
        {
            ModelState.AddModelError("Parent", T.Why(problem));
        }

        if (!ModelState.IsValid)
        {
            return Again();
        }

        var wording = new BodyWording
        {
            Kind = Form.Kind,
            Name = BodyForm.Ordered(Form.Name, Lang),
            ShortName = BodyForm.Ordered(Form.ShortName, Lang),
            Code = string.IsNullOrWhiteSpace(Form.Code) ? null : Form.Code.Trim(),
            Parent = parent,
            From = from,
            To = to,
        };
        var result = Body is null ? await Run(new AddBody(wording), ct) : await Run(new ChangeBody(Body.Id, wording, Form.Version), ct);
        if (result.Ok)
        {
            Tell(T[Body is null ? "directory.body-added" : "directory.body-changed"]);
            return Redirect(Desk(DirectoryLinks.Body(result.Value)));
        }

        if (Body is not null && Form.Version != Body.Version)
        {
            Theirs = await Stored(Body, ct);
        }

        return Show(result.Refusals);
    }

    private async Task<BodyForm> Stored(Body body, CancellationToken ct) =>
        BodyForm.Of(body, body.Parent is { } above ? (await directory.Body(above, ct))?.Code : null);

    private async Task<(BodyId? Parent, Refusal? Problem)> Parent(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Form.Parent))
        {
            return (null, null);
        }

        var typed = Form.Parent.Trim();
        var found = await directory.Body(typed, ct) ?? (await directory.FindByName([typed], ct)).GetValueOrDefault(typed);
        return found is null ? (null, new Refusal("directory.parent-unknown")) : (found.Id, null);
    }

    private async Task<bool> Load(BodyId? id, CancellationToken ct)
    {
        Body = id is { } known ? await pages.Body(known, ct) : null;
        return id is null ? MayAdd : Body is not null && MayEdit(Body);
    }
}
