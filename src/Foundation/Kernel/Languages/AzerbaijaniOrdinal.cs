namespace Comitia.Kernel.Languages;

/// <summary>
/// The ending an ordinal number takes in Azerbaijani, by the vowel of its last spoken word: 2026-cı, 2025-ci, 2003-cü, 2019-cu. English, French and
/// others have no use for it and leave it out of their texts.
/// </summary>
public static class AzerbaijaniOrdinal
{
    // sıfır, bir, iki, üç, dörd, beş, altı, yeddi, səkkiz, doqquz
    private static readonly string[] Ones = ["cı", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu"];

    // on, iyirmi, otuz, qırx, əlli, altmış, yetmiş, səksən, doxsan
    private static readonly string[] Tens = ["", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı"];

    /// <summary>For a number from 0 to 999,999; hundreds end in "yüz" (-cü), thousands in "min" (-ci).</summary>
    public static string Ending(int number) =>
        number switch
        {
            0 => Ones[0],
            _ when number % 10 != 0 => Ones[number % 10],
            _ when number % 100 != 0 => Tens[number / 10 % 10],
            _ when number % 1000 != 0 => "cü",
            _ => "ci",
        };
}
