using Comitia.Directory.Contracts;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;

namespace Comitia.Directory.Actions;

internal sealed class AddBodyAction : IAction<AddBody, BodyId>
{
    public async Task<Result<BodyId>> Act(AddBody input, ActionContext context, CancellationToken ct)
    {
        var wording = input.Wording;
        if (context.Denied(Keepers.Of(wording.Kind, null, wording.Parent, context.Viewer)) is { } no)
        {
            return no;
        }

        var problems = await BodyWordings.Problems(wording, null, context.Db, ct);
        if (problems.Count > 0)
        {
            return problems;
        }

        var wish = wording.ShortName.Values.Concat(wording.Name.Values).First(n => !string.IsNullOrWhiteSpace(n))!;
        var body = new Body
        {
            Id = context.NewId<BodyId>(),
            Name = LocalText.Empty,
            Code = wording.Code ?? await BodyWordings.MakeCode(wish, context.Db, ct),
        };
        BodyWordings.ApplyTo(body, wording);
        context.Db.Add(body);
        context.About("body", body.Id.Value);
        return body.Id;
    }
}
