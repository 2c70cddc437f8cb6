using Microsoft.EntityFrameworkCore;

namespace Comitia.Kernel.Storage;

/// <summary>What a capability brings to the one model: its tables. Foundation knows none of them by name.</summary>
public interface IModelContribution
{
    void Map(ModelBuilder model);
}
