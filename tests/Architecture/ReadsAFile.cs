namespace Comitia.Architecture.Tests.Samples.Rules;

/// <summary>A rule as it must not be: the guard's red sample.</summary>
internal static class ReadsAFile
{
    public static string Text(string path) => File.ReadAllText(path);
}
