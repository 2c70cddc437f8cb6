using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Comitia.Kernel.Storage;

/// <summary>
/// A question that every request or every action asks (<c>EF.CompileAsyncQuery</c>): translated once for each model, not looked up by its
/// shape again. Say in it whether what it finds is tracked: the context is not asked. For anything rarer write the query where it is used.
/// </summary>
/// <typeparam name="TQuery">The compiled question: a function of the context and what is asked.</typeparam>
public sealed class KnownQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConditionalWeakTable<IModel, TQuery> compiled = [];

    public TQuery On(ComitiaDb db) => compiled.GetValue(db.Model, _ => compile());
}
