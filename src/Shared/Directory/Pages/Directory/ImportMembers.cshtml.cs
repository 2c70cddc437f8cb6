using System.Text.Json;
using Comitia.Directory.Actions;
using Comitia.Directory.Contracts;
using Comitia.Directory.Importing;
using Comitia.Directory.Queries;
using Comitia.Directory.Rules.Members;
using Comitia.Directory.Tables;
using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Comitia.Directory.Pages.Directory;

/// <summary>
/// Takes a list of members in three steps that each show what they will do: the file, what its columns mean, what becomes of each row. The
/// rows travel in the form between the steps, so that nothing is stored before the last.
/// </summary>
internal sealed class ImportMembersModel(DirectoryPages pages, MemberPlans plans, IActions actions) : DirectoryPage
{
    public Body Body { get; private set; } = null!;

    /// <summary>The rows as they were read, as JSON; empty before a file was given.</summary>
    [BindProperty]
    public string? Table { get; set; }

    [BindProperty]
    public List<MemberColumnChoice> Columns { get; set; } = [];

    [BindProperty]
    public bool HasHeader { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public IReadOnlyList<IReadOnlyList<string>> Rows { get; private set; } = [];

    public IReadOnlyList<PlannedRow>? Plan { get; private set; }

    public MembersImported? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(BodyId id, CancellationToken ct) => await Load(id, ct) ? Page() : NotFound();

    /// <summary>First step: reads the file and guesses its columns.</summary>
    public async Task<IActionResult> OnPostReadAsync(BodyId id, IFormFile? file, CancellationToken ct)
    {
        if (!await Load(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        var read = file is null ? MemberFile.Read(Pasted ?? string.Empty) : Open(file);
        if (!read.Try(out var rows))
        {
            return Show(read.Refusals);
        }

        Rows = rows;
        Table = JsonSerializer.Serialize(rows);
        HasHeader = MemberColumns.IsHeader(rows[0]);
        var width = rows.Max(r => r.Count);
        var guess = HasHeader ? MemberColumns.Guess(rows[0]) : [MemberColumn.Name];
        Columns =
        [
            .. Enumerable
                .Range(0, width)
                .Select(n => new MemberColumnChoice { Column = (n < guess.Count ? guess[n] : MemberColumn.Ignore).ToString() }),
        ];
        return Page();
    }

    /// <summary>Second step: what becomes of each row.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(BodyId id, CancellationToken ct)
    {
        if (!await Load(id, ct) || !Unpack())
        {
            return NotFound();
        }

        Plan = await plans.Of(Body, Read(), ct);
        return Page();
    }

    /// <summary>Last step: takes what can be taken, in chunks, and reports on every row.</summary>
    public async Task<IActionResult> OnPostApplyAsync(BodyId id, CancellationToken ct)
    {
        if (!await Load(id, ct) || !Unpack())
        {
            return NotFound();
        }

        var rows = Read();
        Plan = await plans.Of(Body, rows, ct);
        var total = new MembersImported(0, 0, 0, 0, 0);
        foreach (var (n, chunk) in rows.Chunk(ImportMembers.Most).Index())
        {
            var result = await actions.Run(new ImportMembers(Body.Id, chunk), new Asked(Viewer, $"{Request.Form["_key"]}-{n}"), ct);
            if (!result.Try(out var part))
            {
                return Show(result.Refusals);
            }

            total = new(
                total.NewPeople + part.NewPeople,
                total.NewSeats + part.NewSeats,
                total.NewEnds + part.NewEnds,
                total.Same + part.Same,
                total.Refused + part.Refused
            );
        }

        Done = total;
        return Page();
    }

    private static Result<IReadOnlyList<IReadOnlyList<string>>> Open(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        return MemberFile.Read(stream, Path.GetFileName(file.FileName));
    }

    private bool Unpack()
    {
        ModelState.Clear();
        try
        {
            Rows = JsonSerializer.Deserialize<List<List<string>>>(Table ?? "[]") ?? [];
        }
        catch (JsonException)
        {
            Rows = [];
        }

        return Rows.Count is > 0 and <= MemberFile.MostRows;
    }

    private List<MemberRow> Read()
    {
        var columns = Columns.ConvertAll(c => Enum.TryParse<MemberColumn>(c.Column, out var column) ? column : MemberColumn.Ignore);
        return [.. Rows.Index().Skip(HasHeader ? 1 : 0).Select(r => MemberRow.Read(r.Index + 1, r.Item, columns))];
    }

    private async Task<bool> Load(BodyId id, CancellationToken ct)
    {
        Body = (await pages.Body(id, ct))!;
        return Body is not null && MayEdit(Body);
    }
}

/// <summary>What a person says a column holds.</summary>
public sealed class MemberColumnChoice
{
    public string? Column { get; set; }
}
