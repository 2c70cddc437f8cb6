using Comitia.Documents.Contracts;

namespace Comitia.Plan.Rules.Importing;

/// <summary>"where necessary", "zərurət olduqda", "si besoin": what must arise before the item is due.</summary>
internal static class ConditionReading
{
    public static Reading<string>? Find(Scan scan, HitMap hits)
    {
        foreach (var hit in hits.Of("condition"))
        {
            // "if weather permits" is a condition, "see if prices rise" is not: an open one stands apart.
            if (hit.Cue.OpenEnded && hit.Cue.Words.Length == 1 && hit.First > hits.First && !scan.IsPauseBetween(hit.First - 1))
                continue;
            var span = scan.Span(hit);
            return new(scan.Document.Words(span), span);
        }
        return null;
    }
}
