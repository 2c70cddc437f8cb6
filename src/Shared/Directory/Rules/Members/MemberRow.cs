using Comitia.Directory.Contracts;
using Comitia.Kernel.Languages;
using Comitia.Kernel.Results;
using NodaTime;

namespace Comitia.Directory.Rules.Members;

/// <summary>One row of a list of members as it was read; what could not be read is in <see cref="Problems"/>.</summary>
internal sealed record MemberRow(
    int Line,
    PersonWording Person,
    string Role,
    string? Label,
    LocalDate? From,
    LocalDate? To,
    IReadOnlyList<Refusal> Problems
)
{
    public Span Days => new(From, To);

    /// <summary>Reads a row by its columns. Line counts from 1 as the file shows it.</summary>
    public static MemberRow Read(int line, IReadOnlyList<string> cells, IReadOnlyList<MemberColumn> columns)
    {
        var problems = new List<Refusal>();
        var (family, given, additional) = (Cell(MemberColumn.Family), Cell(MemberColumn.Given), Cell(MemberColumn.Additional));
        var name = Cell(MemberColumn.Name) ?? string.Join(' ', new[] { given, family }.Where(p => p is not null));
        if (name.Length == 0)
        {
            problems.Add(new Refusal("directory.name-missing"));
        }

        var (role, ownWord, _) = RoleWords.Read(Cell(MemberColumn.Role));
        return new MemberRow(
            line,
            new PersonWording(name, family, given, additional),
            role,
            Cell(MemberColumn.Label) ?? ownWord,
            Day(MemberColumn.From, problems),
            Day(MemberColumn.To, problems),
            problems
        );

        string? Cell(MemberColumn column)
        {
            var at = columns.ToList().IndexOf(column);
            return at >= 0 && at < cells.Count && !string.IsNullOrWhiteSpace(cells[at])
                ? string.Join(' ', cells[at].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
                : null;
        }

        LocalDate? Day(MemberColumn column, List<Refusal> into)
        {
            var read = TypedDay.Read(Cell(column), column.ToString());
            into.AddRange(read.Refusals);
            return read.Ok ? read.Value : null;
        }
    }
}
