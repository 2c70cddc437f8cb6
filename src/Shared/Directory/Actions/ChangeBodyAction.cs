using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Publishing.Contracts;

namespace Comitia.Directory.Actions;

internal sealed class ChangeBodyAction(IPublished published) : IAction<ChangeBody, BodyId>
{
    public async Task<Result<BodyId>> Act(ChangeBody input, ActionContext context, CancellationToken ct)
    {
        if (await context.Db.LoadBody(input.Body, ct) is not { } body)
        {
            return Refusal.NotFound("directory.body");
        }

        // Both as it is and as it would be: a change of kind or place must not carry a body out of, or into, somebody's keeping.
        var after = Keepers.Of(input.Wording.Kind, body.Id, input.Wording.Parent, context.Viewer);
        if (context.Denied(Keepers.Of(body, context.Viewer)) is { } no || (no = context.Denied(after)) is not null)
        {
            return no;
        }

        if (ActionContext.Outdated(body, input.Version) is { } outdated)
        {
            return outdated;
        }

        var problems = await BodyWordings.Problems(input.Wording, body, context.Db, ct);
        if (input.Wording.Code is { } code && code != body.Code && await published.UnderCommittee(body.Code, ct))
        {
            problems.Add(new Refusal("directory.code-published", Field: "Code").With("code", body.Code));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        BodyWordings.ApplyTo(body, input.Wording);
        context.About("body", body.Id.Value);
        return body.Id;
    }
}
