namespace Skein.Forming;

/// <summary>What is typed of a choice, on whichever page.</summary>
public abstract record ChoiceInput
{
    public string? First { get; init; }
    public string? Second { get; init; }
    public string? Third { get; init; }
    public List<string>? Times { get; init; }
    public string? MayConvene { get; init; }
}
