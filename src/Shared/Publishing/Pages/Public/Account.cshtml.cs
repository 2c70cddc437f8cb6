using Comitia.Kernel.Web;
using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;

namespace Comitia.Publishing.Pages.Public;

/// <summary>An account of a session as it was approved.</summary>
internal sealed class AccountModel(PublicQueries published) : RecordPage<PublicAccount>(published, RecordKind.Account)
{
    /// <summary>A number as this language writes it, without idle decimals.</summary>
    public string Number(decimal value) => value.ToString("#,0.##", T.Language.Culture);

    /// <summary>The value with its denominator, where it is a share.</summary>
    public string Value(PublicFigure figure) => figure.Of is { } of ? $"{Number(figure.Value)} / {Number(of)}" : Number(figure.Value);

    /// <summary>How it moved since the session before: signed; empty where there is nothing to compare.</summary>
    public string Difference(PublicFigure figure) =>
        figure.Before is not { } before ? string.Empty
        : figure.Value == before ? Number(0)
        : (figure.Value > before ? "+" : "−") + Number(Math.Abs(figure.Value - before));

    /// <summary>The class of a state's mark: <c>carriedOver</c> is <c>state-carried-over</c>.</summary>
    public static string Mark(string state) => "state-" + Marks.Kebab(state);
}
