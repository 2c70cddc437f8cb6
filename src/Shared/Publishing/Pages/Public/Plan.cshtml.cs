using Comitia.Publishing.Contracts;
using Comitia.Publishing.Rules;
using Comitia.Publishing.Tables;

namespace Comitia.Publishing.Pages.Public;

/// <summary>A work plan as it was adopted.</summary>
internal sealed class PlanModel(PublicQueries published) : RecordPage<PublicPlan>(published, RecordKind.Plan);
