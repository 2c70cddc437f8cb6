using Comitia.Kernel.Languages;
using Comitia.Kernel.Panels;
using Comitia.Kernel.Storage;
using Comitia.Kernel.Viewers;
using Comitia.Meetings.Pages;
using Microsoft.EntityFrameworkCore;

namespace Comitia.Meetings.Queries;

/// <summary>Meetings by their titles, newest first, each with its day.</summary>
internal sealed class MeetingSearch(ComitiaDb db) : ISearchSource
{
    public int Position => 20;

    public async Task<SearchBlock> Find(string typed, Viewer viewer, Say say, int most, CancellationToken ct)
    {
        var found = db.ReadableMeetings(viewer).Called(typed);
        var rows = await found.OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id).Take(most).ToListAsync(ct);
        var total = rows.Count < most ? rows.Count : await found.CountAsync(ct);
        return new SearchBlock(
            say["meetings.title"],
            [
                .. rows.Select(m =>
                {
                    var (title, language) = m.Title.In(say.Code);
                    var day = m.Day.ToString("d MMMM uuuu", say.Language.Culture);
                    return new SearchHit(title, language, MeetingLinks.Meeting(m.Id), $"{say.Word(m.Kind)} · {day}");
                }),
            ],
            total
        );
    }
}

/// <summary>Matters by their titles, or by their code.</summary>
internal sealed class MatterSearch(ComitiaDb db) : ISearchSource
{
    public int Position => 30;

    public async Task<SearchBlock> Find(string typed, Viewer viewer, Say say, int most, CancellationToken ct)
    {
        var found = db.ReadableMatters(viewer).Called(typed);
        var rows = await found.OrderByDescending(m => m.OpenedOn).ThenBy(m => m.Id).Take(most).ToListAsync(ct);
        var total = rows.Count < most ? rows.Count : await found.CountAsync(ct);
        return new SearchBlock(
            say["matters.title"],
            [
                .. rows.Select(m =>
                {
                    var (title, language) = m.Title.In(say.Code);
                    return new SearchHit(title, language, MeetingLinks.Matter(m.Id), $"{say.Word(m.Kind)} · {m.Code}");
                }),
            ],
            total
        );
    }
}
