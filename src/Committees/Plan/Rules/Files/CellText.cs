namespace Comitia.Plan.Rules.Files;

/// <summary>
/// Words in a cell that a spreadsheet must not take for a formula: those that begin with = + - @, a tab or an apostrophe get an
/// apostrophe in front, which reading takes away again.
/// </summary>
internal static class CellText
{
    public static string Safe(string text) => text.Length > 0 && IsRisky(text[0]) ? "'" + text : text;

    public static string Plain(string cell) => cell.Length > 1 && cell[0] == '\'' && IsRisky(cell[1]) ? cell[1..] : cell;

    private static bool IsRisky(char first) =>
        first is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\'' or '＝' or '＋' or '－' or '＠';
}
