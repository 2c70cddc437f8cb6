using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Comitia.Engine.Sqlite;

/// <summary>Sorting as people of the office's language sort, by .NET's ICU: the same order that PostgreSQL's ICU collation gives.</summary>
internal static class SqliteCollation
{
    private static readonly CompareInfo Azerbaijani = CultureInfo.GetCultureInfo("az").CompareInfo;

    public static void Register(SqliteConnection connection) =>
        connection.CreateCollation("people", static (a, b) => Azerbaijani.Compare(a, b, CompareOptions.None));
}
