namespace Comitia.Plan.Tables;

/// <summary>
/// What an administrator changed in the words of the plan reader: a cue added, that is some words and what they mean (<c>kind.hearing</c>),
/// or one of those that come with the program switched off (<c>off:kind.hearing</c>).
/// </summary>
internal sealed class PlanCue
{
    private const string Off = "off:";

    public required Guid Id { get; init; }

    /// <summary>Two-letter code (ISO 639-1).</summary>
    public required string Language { get; init; }

    /// <summary>The meaning of the words, with <c>off:</c> before it where they are switched off.</summary>
    public required string Role { get; init; }

    public required string Words { get; init; }

    /// <summary>Taken back, it counts no longer and stays to be seen.</summary>
    public bool TakenBack { get; set; }

    /// <summary>Whether it switches off words that come with the program.</summary>
    public bool SwitchesOff => Role.StartsWith(Off, StringComparison.Ordinal);

    /// <summary>The meaning alone.</summary>
    public string Meaning => SwitchesOff ? Role[Off.Length..] : Role;

    /// <summary>The role of a row that switches off words of this meaning.</summary>
    public static string OffRole(string meaning) => Off + meaning;
}
