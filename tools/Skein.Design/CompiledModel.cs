using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

namespace Skein.Design;

/// <summary>
/// The model as code. A release compiles it in and reads it, where a program in the making works it out at each start.
/// </summary>
internal static class CompiledModel
{
    public static void Write(Design design, string folder)
    {
        using var services = design.Services();
        var model = design.Db.GetService<IDesignTimeModel>().Model;
        services.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(model, Path.Combine(folder, design.Name), new()
        {
            ContextType = design.Db.GetType(),
            ModelNamespace = "Skein.Persistence.Compiled." + design.Name,
            Language = "C#",
            UseNullableReferenceTypes = true,
        });
    }
}
