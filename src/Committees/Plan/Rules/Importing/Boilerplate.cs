namespace Comitia.Plan.Rules.Importing;

/// <summary>
/// "Photo: ...", "Source: ...", "All rights reserved": what a web page has around its text. One word alone says so only where it begins
/// the line or a colon follows; within a sentence ("sources of drinking water") it is a word like others.
/// </summary>
internal static class Boilerplate
{
    public static bool Is(Scan scan, HitMap hits) =>
        hits.Of("boilerplate").Any(h => h.Last - h.First > 1 || h.First == hits.First || scan.Gap(h.Last - 1) is [':', ..]);
}
