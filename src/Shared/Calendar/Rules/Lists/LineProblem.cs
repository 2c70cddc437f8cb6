using Comitia.Kernel.Results;

namespace Comitia.Calendar.Rules.Lists;

/// <summary>What is wrong with one line of a pasted list, counted from 1.</summary>
internal sealed record LineProblem(int Line, Refusal Why);

/// <summary>A pasted list as it was understood, and the lines that were not. Nothing is taken over while a line is left.</summary>
internal sealed record LinesRead<T>(IReadOnlyList<T> Items, IReadOnlyList<LineProblem> Problems);
