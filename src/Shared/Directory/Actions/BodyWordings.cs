using Comitia.Directory.Contracts;
using Comitia.Directory.Rules;
using Comitia.Directory.Tables;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Actions;

/// <summary>What can be wrong with a body as a person wrote it, and writing it onto the record.</summary>
internal static class BodyWordings
{
    private const int LongestName = 500;
    private const int DeepestTree = 12;

    /// <summary>Everything that is wrong, at once.</summary>
    public static async Task<List<Refusal>> Problems(BodyWording wording, Body? body, ComitiaDb db, CancellationToken ct)
    {
        var found = new List<Refusal>();
        if (wording.Name.Values.All(string.IsNullOrWhiteSpace))
        {
            found.Add(new Refusal("directory.name-missing", Field: "Name"));
        }

        if (wording.Name.Values.Concat(wording.ShortName.Values).Any(n => n?.Length > LongestName))
        {
            found.Add(new Refusal("directory.name-long", Field: "Name").With("longest", LongestName));
        }

        if (new Span(wording.From, wording.To).IsBackwards)
        {
            found.Add(new Refusal("directory.ends-before-it-begins", Field: "To").With("from", wording.From).With("to", wording.To));
        }

        if (await CodeProblem(wording, body, db, ct) is { } code)
        {
            found.Add(code);
        }

        if (await ParentProblem(wording, body, db, ct) is { } parent)
        {
            found.Add(parent);
        }

        return found;
    }

    public static void ApplyTo(Body body, BodyWording wording)
    {
        body.Kind = wording.Kind;
        body.Name = Worded(body.Name, wording.Name);
        var shortName = Worded(body.ShortName ?? LocalText.Empty, wording.ShortName);
        body.ShortName = wording.ShortName.Values.All(string.IsNullOrWhiteSpace) || shortName.IsEmpty ? null : shortName;
        (body.Parent, body.From, body.To) = (wording.Parent, wording.From, wording.To);
        body.Code = wording.Code ?? body.Code;
        body.Placeholder = false;
        body.Refold();
    }

    /// <summary>A code by rule: out of the short name, else the name.</summary>
    public static async Task<string> MakeCode(string wish, ComitiaDb db, CancellationToken ct)
    {
        var stem = BodyCode.Make(wish, static _ => false);
        var taken = (await db.Bodies.Where(b => b.Code.StartsWith(stem)).Select(b => b.Code).ToListAsync(ct)).ToHashSet(
            StringComparer.Ordinal
        );
        return BodyCode.Make(wish, taken.Contains);
    }

    private static LocalText Worded(LocalText was, IReadOnlyDictionary<string, string?> wordings) =>
        wordings.Aggregate(was, (text, w) => text.With(w.Key, w.Value));

    private static async Task<Refusal?> CodeProblem(BodyWording wording, Body? body, ComitiaDb db, CancellationToken ct)
    {
        if (wording.Code is not { } code || code == body?.Code)
        {
            return null;
        }

        return !BodyCode.IsValid(code) ? new Refusal("directory.code-form", Field: "Code").With("code", code)
            : await db.Bodies.AnyAsync(b => b.Code == code, ct)
                ? new Refusal("directory.code-taken", RefusalKind.Conflict, "Code").With("code", code)
            : null;
    }

    /// <summary>The body above must exist and must not hang below this one.</summary>
    private static async Task<Refusal?> ParentProblem(BodyWording wording, Body? body, ComitiaDb db, CancellationToken ct)
    {
        var above = wording.Parent == body?.Parent ? null : wording.Parent;
        for (var steps = 0; above is { } id; steps++)
        {
            if (id == body?.Id || steps == DeepestTree)
            {
                return new Refusal("directory.parent-circle", Field: "Parent");
            }

            var found = await db
                .Bodies.Where(b => b.Id == id && b.MergedInto == null)
                .Select(b => new { b.Parent })
                .FirstOrDefaultAsync(ct);
            if (found is null)
            {
                return new Refusal("directory.parent-unknown", Field: "Parent");
            }

            above = found.Parent;
        }

        return null;
    }
}
