using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Comitia.Kernel.Storage;

/// <summary>Warnings of the mapper that are bugs here, on both engines.</summary>
public static class EngineWarnings
{
    public static void Strict(WarningsConfigurationBuilder warnings) =>
        warnings
            .Throw(RelationalEventId.MultipleCollectionIncludeWarning)
            .Throw(CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            .Ignore(CoreEventId.SensitiveDataLoggingEnabledWarning);
}
