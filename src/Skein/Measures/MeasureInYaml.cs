using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Skein.Measures;

/// <summary>A file of data names a measure by its key.</summary>
internal sealed class MeasureInYaml(KnownMeasures known) : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(Measure);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var key = parser.Consume<Scalar>();
        return known.Find(key.Value)
            ?? throw new YamlException(key.Start, key.End, $"No measure has the key “{key.Value}”.");
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
        throw new NotSupportedException("Files of data are only read.");
}
