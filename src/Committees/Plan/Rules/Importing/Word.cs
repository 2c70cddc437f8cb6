namespace Comitia.Plan.Rules.Importing;

/// <summary>One word (letters and digits in a row) and where it stands: offsets into the text, end not included.</summary>
internal readonly record struct Word(int Start, int End)
{
    public int Length => End - Start;
}
