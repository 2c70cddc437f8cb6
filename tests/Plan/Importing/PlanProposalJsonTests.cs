using Comitia.Documents.Contracts;
using Comitia.Plan.Actions.Importing;
using Comitia.Plan.Outputs;
using Comitia.Plan.Rules.Importing;

namespace Comitia.Plan.Tests.Importing;

public class PlanProposalJsonTests
{
    private static string Json(string text) =>
        PlanProposalJson.Write(PlanReader.Read(DocumentTextReader.FromText(text).Text!, BuiltInCues.Table));

    [Fact]
    public void The_shape_is_the_one_outside_programs_rely_on() =>
        Json(
                "Work plan of the Committee on Ports, autumn session 2026\n\n1. Public hearing with the Ministry of Transport, where necessary, 5 November 2026\n2. Prize, by the end of May\n"
            )
            .Should()
            .Be(
                """
                {"committee":"Committee on Ports","session":"autumn 2026","language":"en","items":[{"number":"1","kind":"hearing","title":{"en":"Public hearing with the Ministry of Transport"},"counterparts":["Ministry of Transport"],"condition":"where necessary","period":{"from":"2026-11-05","to":"2026-11-05"},"cues":[{"field":"number","words":"1","start":58,"end":59},{"field":"title","words":"Public hearing with the Ministry of Transport","start":61,"end":106},{"field":"kind","words":"hearing","start":68,"end":75},{"field":"counterparts","words":"Ministry of Transport","start":85,"end":106},{"field":"condition","words":"where necessary","start":108,"end":123},{"field":"period","words":"5 November 2026","start":125,"end":140}]},{"number":"2","kind":"other","title":{"en":"Prize"},"counterparts":[],"condition":null,"period":{"from":null,"to":"2026-05-31"},"cues":[{"field":"number","words":"2","start":141,"end":142},{"field":"title","words":"Prize","start":144,"end":149},{"field":"period","words":"by the end of May","start":151,"end":168}]}],"cues":[{"field":"committee","words":"Committee on Ports","start":17,"end":35},{"field":"session","words":"autumn session 2026","start":37,"end":56}]}
                """.Trim()
            );

    [Fact]
    public void A_text_without_a_plan_has_no_items() =>
        Json("The weather was fine on Tuesday.").Should().Be("""{"committee":null,"session":null,"language":null,"items":[],"cues":[]}""");

    [Fact]
    public void Letters_stand_as_they_are() =>
        Json("Səhiyyə komitəsinin 2026-cı ilin yaz sessiyası üzrə iş planı\n1. Dərman təminatına dair dinləmə\n2. Görüş")
            .Should()
            .Contain("Dərman təminatına dair dinləmə")
            .And.NotContain("\\u");
}
