using Comitia.Kernel.Actions;
using Comitia.Kernel.Results;
using Comitia.Kernel.Viewers;

namespace Comitia.Directory.Actions;

/// <summary>Writes down in the audit what a run of an import did: its chunks name the same run.</summary>
internal sealed record NoteImportRun(Guid RunId, string Source, string Tally) : IInput<Done>;

internal sealed class NoteImportRunAction : IAction<NoteImportRun, Done>
{
    public Task<Result<Done>> Act(NoteImportRun input, ActionContext context, CancellationToken ct)
    {
        if (context.Denied(Installation.Whole) is { } no)
        {
            return Task.FromResult<Result<Done>>(no);
        }

        context.About("import-run", input.RunId);
        context.Note("import-run", input.RunId, null, input.Tally);
        return Task.FromResult<Result<Done>>(Done.Yes);
    }
}
