using Comitia.Kernel.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Comitia.App.Hosting;

/// <summary>Lets pages take typed ids from addresses and forms.</summary>
internal static class Binding
{
    public static void Configure(MvcOptions options) => options.ModelBinderProviders.Insert(0, new Provider());

    private sealed class Provider : IModelBinderProvider
    {
        public IModelBinder? GetBinder(ModelBinderProviderContext context)
        {
            var type = Nullable.GetUnderlyingType(context.Metadata.ModelType) ?? context.Metadata.ModelType;
            return type.IsValueType && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>))
                ? (IModelBinder)Activator.CreateInstance(typeof(IdBinder<>).MakeGenericType(type))!
                : null;
        }
    }

    private sealed class IdBinder<TId> : IModelBinder
        where TId : struct, IId<TId>
    {
        public Task BindModelAsync(ModelBindingContext bindingContext)
        {
            var text = bindingContext.ValueProvider.GetValue(bindingContext.ModelName).FirstValue;
            if (string.IsNullOrEmpty(text))
            {
                return Task.CompletedTask;
            }

            if (Ids.TryParse<TId>(text, out var id))
            {
                bindingContext.Result = ModelBindingResult.Success(id);
            }
            else
            {
                bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "id");
            }

            return Task.CompletedTask;
        }
    }
}
