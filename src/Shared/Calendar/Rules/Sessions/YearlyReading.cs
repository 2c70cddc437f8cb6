using Comitia.Calendar.Contracts;
using Comitia.Calendar.Rules.Procedure;
using Comitia.Kernel.Results;

namespace Comitia.Calendar.Rules.Sessions;

/// <summary>The yearly sessions of the rules, as they were filled in.</summary>
internal static class YearlyReading
{
    /// <summary>Refused into <paramref name="problems"/>: a name that can be no code, one name twice, no title, no article.</summary>
    public static IReadOnlyList<Cited<YearlySession>> Read(IReadOnlyList<YearlySessionValue> values, List<Refusal> problems)
    {
        var read = new List<Cited<YearlySession>>();
        foreach (var (value, n) in values.Select((value, n) => (value, n)))
        {
            var field = $"Sessions[{n}]";
            if (!SessionCode.IsCode(value.Name))
            {
                problems.Add(Refusals.Because(Refusals.YearlyNameNotUnderstood, ("name", value.Name)).At(field + ".Name"));
            }
            else if (read.Exists(s => s.Value.Name == value.Name))
            {
                problems.Add(Refusals.Because(Refusals.YearlyNameTwice, ("name", value.Name)).At(field + ".Name"));
            }

            if (value.Title.IsEmpty)
            {
                problems.Add(Refusals.Because(Refusals.YearlyTitleMissing).At(field + ".Title"));
            }

            var session = new YearlySession(value.Name, value.From, value.To, value.PreparatoryFrom);
            read.Add(RuleReading.Cite(session, value.Article, field, problems));
        }

        return read;
    }
}
