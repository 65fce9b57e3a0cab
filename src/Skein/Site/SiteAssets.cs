using Microsoft.AspNetCore.StaticAssets;

namespace Skein.Site;

/// <summary>The address of a style sheet or script with its fingerprint, so that a browser may keep it for ever.</summary>
public sealed class SiteAssets(IEnumerable<EndpointDataSource> sources)
{
    private readonly Lazy<Dictionary<string, string>> _addresses = new(() => Fingerprinted(sources));

    public string this[string path] => "/" + _addresses.Value.GetValueOrDefault(path, path);

    private static Dictionary<string, string> Fingerprinted(IEnumerable<EndpointDataSource> sources)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        var assets = sources.SelectMany(source => source.Endpoints)
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .OfType<StaticAssetDescriptor>();

        foreach (var asset in assets.Where(asset => asset.Selectors.Count == 0))
        {
            if (asset.Properties.FirstOrDefault(property => property.Name == "label") is { } label)
            {
                addresses.TryAdd(label.Value, asset.Route);
            }
        }

        return addresses;
    }
}
