using Comitia.Directory.Rules.Importing;

namespace Comitia.Directory.Rules.Popolo;

/// <summary>What a Popolo file holds that the directory keeps.</summary>
internal sealed record PopoloRows(IReadOnlyList<SourceRow> Bodies, IReadOnlyList<SourceRow> People, IReadOnlyList<SourceRow> Memberships);
