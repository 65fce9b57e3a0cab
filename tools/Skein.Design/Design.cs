using Microsoft.EntityFrameworkCore.Design;
using Microsoft.Extensions.DependencyInjection;
using Skein.Persistence;

namespace Skein.Design;

/// <summary>One of the two databases, and what its provider knows of writing code.</summary>
internal sealed record Design(SkeinDb Db, IDesignTimeServices Provider, string Name)
{
    public ServiceProvider Services(Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection().AddEntityFrameworkDesignTimeServices().AddDbContextDesignTimeServices(Db);
        Provider.ConfigureDesignTimeServices(services);
        more?.Invoke(services);
        return services.BuildServiceProvider();
    }
}
