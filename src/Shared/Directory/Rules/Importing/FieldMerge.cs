namespace Comitia.Directory.Rules.Importing;

/// <summary>What becomes of one field when its source is imported again.</summary>
internal enum FieldFate
{
    /// <summary>The source says what it said, or what stands here already.</summary>
    Leave,

    /// <summary>The source changed it and nobody here touched it.</summary>
    Take,

    /// <summary>The source changed it and so did somebody here: a person decides.</summary>
    Wait,
}

/// <summary>
/// The rule of repeated imports: only what the source changed and no clerk touched is overwritten. What a clerk changed and the source did
/// not stays as the clerk left it.
/// </summary>
internal static class FieldMerge
{
    /// <param name="last">What the source said last time.</param>
    /// <param name="next">What it says now.</param>
    /// <param name="current">What stands here.</param>
    /// <param name="placeholder">Whether the record here is a mere placeholder: nobody's work is lost by taking everything.</param>
    public static FieldFate Decide(string? last, string? next, string? current, bool placeholder = false) =>
        next == last && !placeholder ? FieldFate.Leave
        : next == current ? FieldFate.Leave
        : placeholder || last == current ? FieldFate.Take
        : FieldFate.Wait;
}
