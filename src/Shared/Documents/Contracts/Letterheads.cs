using Comitia.Kernel.Results;

namespace Comitia.Documents.Contracts;

/// <summary>A letterhead as a capability needs it.</summary>
/// <param name="Name">The name of its file in the folder of letterheads, without its ending: <c>plan.en</c>.</param>
/// <param name="Shape">What a file must hold to be used.</param>
/// <param name="BuiltIn">Makes the one that comes with the program, to be used as it is or taken and edited.</param>
public sealed record Letterhead(string Name, TemplateShape Shape, Func<byte[]> BuiltIn);

/// <summary>
/// The office's own letterheads: Word files that a secretary edited and an administrator put into the data folder
/// (<c>templates/NAME.docx</c>), used in place of those that come with the program. They are read anew for each paper.
/// </summary>
public sealed class Letterheads(string folder)
{
    public string FileOf(Letterhead letterhead) => Path.Combine(folder, letterhead.Name + ".docx");

    /// <summary>The office's own letterhead, else the built-in one. Refuses one that cannot be filled, with every reason.</summary>
    public Result<byte[]> Find(Letterhead letterhead)
    {
        var file = FileOf(letterhead);
        if (!File.Exists(file))
        {
            return letterhead.BuiltIn();
        }

        try
        {
            var content = File.ReadAllBytes(file);
            var faults = Faults(content, file, letterhead);
            return faults.Count > 0 ? faults.ToList() : content;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new Refusal("kernel.file-unusable").With("detail", exception.Message);
        }
    }

    /// <summary>Everything that keeps a file from being used in this place, as sentences can be made of it.</summary>
    public static IReadOnlyList<Refusal> Faults(byte[] content, string file, Letterhead letterhead) =>
        [
            .. WordTemplates
                .Faults(content, Path.GetFileName(file), letterhead.Shape)
                .Select(f => f.Arguments.Aggregate(new Refusal(f.Code), (said, a) => said.With(a.Key, a.Value))),
        ];
}
