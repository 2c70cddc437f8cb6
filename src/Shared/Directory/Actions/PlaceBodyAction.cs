using Comitia.Directory.Contracts;
using Comitia.Directory.Queries;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

internal sealed class PlaceBodyAction : IAction<PlaceBody, BodyId>
{
    public async Task<Result<BodyId>> Act(PlaceBody input, ActionContext context, CancellationToken ct)
    {
        var name = input.Name.Trim();
        if (SearchWords.Typed(name).Count == 0)
        {
            return new Refusal("directory.name-missing", Field: "Name");
        }

        // A placeholder makes nobody's role, whatever it turns out to be: any clerk may leave one.
        if (context.Denied(Keepers.AddressBook(context.Viewer)) is { } no)
        {
            return no;
        }

        var candidates = await context.Db.Bodies.Standing().Named(name).ToListAsync(ct);
        if (NameMatch.Of([name], candidates).TryGetValue(name, out var found))
        {
            return found.Id;
        }

        var body = new Body
        {
            Id = context.NewId<BodyId>(),
            Kind = input.Kind,
            Name = LocalText.Of(input.Language, name),
            Code = await BodyWordings.MakeCode(name, context.Db, ct),
            Placeholder = true,
        };
        body.Refold();
        context.Db.Add(body);
        context.About("body", body.Id.Value);
        return body.Id;
    }
}
