using System.Runtime.CompilerServices;

namespace Skein.NetworkAnalysis.Files;

/// <summary>Gathers the ties of a file while it is read.</summary>
internal sealed class TieCollector
{
    private int[] _from = new int[1024];
    private int[] _to = new int[1024];
    private double[]? _weights;
    private double[]? _begins;
    private double[]? _ends;
    private int _count;
    private readonly Dictionary<string, int> _places = [];

    public int Count => _count;

    public int Highest { get; private set; } = -1;

    public List<string> Names { get; } = [];

    public bool? IsDirected { get; set; }

    /// <summary>The number of the vertex of that name, a new one if the name was not met before.</summary>
    public int PlaceOf(string name)
    {
        if (!_places.TryGetValue(name, out var place))
        {
            place = Names.Count;
            Names.Add(name);
            _places.Add(name, place);
        }

        return place;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int from, int to)
    {
        if (_count == _from.Length)
        {
            Grow();
        }

        _from[_count] = from;
        _to[_count] = to;
        if (_weights is not null)
        {
            _weights[_count] = 1;
        }

        if (_begins is not null && _ends is not null)
        {
            (_begins[_count], _ends[_count]) = (double.NegativeInfinity, double.PositiveInfinity);
        }

        Highest = Math.Max(Highest, Math.Max(from, to));
        _count++;
    }

    /// <summary>Where ties without times may be written straight to; <see cref="Take"/> says how many were.</summary>
    public void Room(bool isWeighted, out Span<int> from, out Span<int> to, out Span<double> weights)
    {
        if (_count == _from.Length)
        {
            Grow();
        }

        if (isWeighted)
        {
            BeginWeights();
        }

        from = _from.AsSpan(_count);
        to = _to.AsSpan(_count);
        weights = isWeighted ? _weights.AsSpan(_count) : default;
    }

    /// <summary>Adds the ties that were written to <see cref="Room"/>.</summary>
    public void Take(int count, int highest)
    {
        _count += count;
        Highest = Math.Max(Highest, highest);
    }

    /// <summary>Says what the tie added last weighs; those before it without a word weigh 1.</summary>
    public void Weigh(double weight) => BeginWeights()[_count - 1] = weight;

    /// <summary>Says when the tie added last holds; those before it without a word always hold.</summary>
    public void Date(double begin, double end)
    {
        if (_begins is null || _ends is null)
        {
            (_begins, _ends) = (new double[_from.Length], new double[_from.Length]);
            _begins.AsSpan(0, _count).Fill(double.NegativeInfinity);
            _ends.AsSpan(0, _count).Fill(double.PositiveInfinity);
        }

        (_begins[_count - 1], _ends[_count - 1]) = (begin, end);
    }

    public TieList ToTies(int vertexCount) => new()
    {
        VertexCount = vertexCount,
        Names = Names,
        IsDirected = IsDirected,
        From = _from.AsMemory(0, _count),
        To = _to.AsMemory(0, _count),
        Weights = _weights.AsMemory(0, _weights is null ? 0 : _count),
        Begins = _begins.AsMemory(0, _begins is null ? 0 : _count),
        Ends = _ends.AsMemory(0, _ends is null ? 0 : _count),
    };

    /// <summary>Makes room for about so many ties at once, where that is known.</summary>
    public void Expect(long count)
    {
        if (count > _from.Length)
        {
            Resize((int)Math.Min(Array.MaxLength, count));
        }
    }

    private double[] BeginWeights()
    {
        if (_weights is null)
        {
            _weights = new double[_from.Length];
            _weights.AsSpan(0, _count).Fill(1);
        }

        return _weights;
    }

    private void Grow() => Resize((int)Math.Min(Array.MaxLength, 2L * _count));

    private void Resize(int size)
    {
        Array.Resize(ref _from, size);
        Array.Resize(ref _to, size);
        if (_weights is not null)
        {
            Array.Resize(ref _weights, size);
        }

        if (_begins is not null)
        {
            Array.Resize(ref _begins, size);
            Array.Resize(ref _ends, size);
        }
    }
}
