using Comitia.Directory.Rules.Importing;
using Comitia.Directory.Tables;
using Comitia.Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Directory.Queries;

internal sealed record ReviewRow(ImportReview Review, string Title, string? Link);

/// <summary>What imports left for a person to decide.</summary>
internal sealed class ReviewList(ComitiaDb db)
{
    private const int Most = 100;

    public Task<int> Count(CancellationToken ct) => db.Reviews.CountAsync(r => r.State == ReviewState.Open, ct);

    /// <summary>The oldest first, with the record each is about.</summary>
    public async Task<IReadOnlyList<ReviewRow>> Open(string language, CancellationToken ct)
    {
        var reviews = await db
            .Reviews.Where(r => r.State == ReviewState.Open)
            .OrderBy(r => r.Found)
            .ThenBy(r => r.Id)
            .Take(Most)
            .ToListAsync(ct);
        var bodies = await Importing.ImportedEntities.Load(db, ImportedKind.Body, Of(reviews, ImportedKind.Body), ct);
        var people = await Importing.ImportedEntities.Load(db, ImportedKind.Person, Of(reviews, ImportedKind.Person), ct);
        return
        [
            .. reviews.Select(r => Row(r, (bodies.GetValueOrDefault(r.Target) ?? people.GetValueOrDefault(r.Target))?.Record, language)),
        ];
    }

    private static IEnumerable<Guid> Of(IEnumerable<ImportReview> reviews, ImportedKind kind) =>
        reviews.Where(r => r.Kind == kind).Select(r => r.Target);

    private static ReviewRow Row(ImportReview review, object? record, string language) =>
        record switch
        {
            Body body => new ReviewRow(review, body.Name.In(language).Text, $"directory/bodies/{body.Id}"),
            Person person => new ReviewRow(review, person.Name, $"directory/people/{person.Id}"),
            _ => new ReviewRow(review, review.Key, $"directory/memberships/{review.Target:N}"),
        };
}
