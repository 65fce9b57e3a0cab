namespace Skein.Tests.Architecture;

/// <summary>The compiler takes “!” on trust. So whoever writes it says why it holds. Tests may write it freely.</summary>
public sealed class NullTests
{
    [Fact]
    public void A_null_is_forgiven_only_with_the_reason_beside_it() =>
        Findings.None(
            from file in SourceTree.Files(".cs", ".razor")
            where file.StartsWith("src/", StringComparison.Ordinal) || file.StartsWith("tools/", StringComparison.Ordinal)
            let text = SourceTree.Read(file)
            from line in Forgiven.WithoutReason(Path.GetExtension(file), text)
            select $"{file}({line}): {text.Split('\n')[line - 1].Trim()}");

    /// <summary>The net itself: what it would not catch, nobody would be told of.</summary>
    [Theory]
    [InlineData(".cs", "var name = typed.Name!;")]
    [InlineData(".cs", "var day = duty.EndedOn!.Value;")]
    [InlineData(".cs", "Add(name!, Find(key)!, rows[0]!);")]
    [InlineData(".cs", "var first = rows![0];")]
    [InlineData(".cs", "var length = name!?.Length;")]
    [InlineData(".cs", "private string _name = null!;")]
    [InlineData(".cs", "public string Name { get; init; } = default!;")]
    [InlineData(".cs", "var told = tell!(name);")]
    [InlineData(".cs", "var kind = found switch { _ => null }!;")]
    [InlineData(".cs", "var same = one! == other;")]
    [InlineData(".cs", "var said = name! + \"x\";")]
    [InlineData(".cs", "var list = one! is [];")]
    [InlineData(".cs", "Find(\"key\")\n    !.Write();")]
    [InlineData(".cs", "var folder = Read(\"a\"!);")]
    [InlineData(".cs", "var said = $\"{duty.EndedOn!.Value} is over\";")]
    [InlineData(".cs", "var said = $\"\"\"\n    {name!}\n    \"\"\";")]
    [InlineData(".cs", "/// <summary>The name.</summary>\npublic string Name => Typed!;")]
    [InlineData(".cs", "// The name.\nvar name = Read();\nvar school = School!;")]
    [InlineData(".cs", "var address = \"https://example.org\"; var name = typed!;")]
    [InlineData(".razor", "<p>@Model.Name!.Length</p>")]
    [InlineData(".razor", "<p>@(Model.Name!)</p>")]
    [InlineData(".razor", "<Field Value=\"@Model.Name!\" />")]
    [InlineData(".razor", "<Field Value=\"Model.Name!\" />")]
    [InlineData(".razor", "@foreach (var row in Model.Rows!)\n{\n}")]
    [InlineData(".razor", "<p>Done</p>\n@code {\n    private string Name => Model.Name!;\n}")]
    public void The_net_catches_each_form(string kind, string text) => Assert.NotEmpty(Forgiven.WithoutReason(kind, text));

    [Theory]
    [InlineData(".cs", "if (one != other || !same && !(one is null)) { return !rows[0]; }")]
    [InlineData(".cs", "if (one!=other) { }")]
    [InlineData(".cs", "var no = (bool)!same;")]
    [InlineData(".cs", "#if !DEBUG\n#endif")]
    [InlineData(".cs", "var said = \"Well done!\" + \"Stop!.\";")]
    [InlineData(".cs", "var said = $\"Well done, {name}!\";")]
    [InlineData(".cs", "var said = @\"a \"\"name\"\"!;\";")]
    [InlineData(".cs", "var said = \"\"\"\n    name!;\n    \"\"\";")]
    [InlineData(".cs", "var mark = '!'; var quote = '\"'; var other = '!';")]
    [InlineData(".cs", "// Nobody writes name!;")]
    [InlineData(".cs", "/* name!; */")]
    [InlineData(".cs", "/// <c>name!;</c>")]
    [InlineData(".cs", "var name = typed.Name!; // the form asks for it")]
    [InlineData(".cs", "// The form asks for it.\nvar name = typed.Name!;")]
    [InlineData(".cs", "// The query asks for it.\nvar names = all\n    .Where(a => a.Name != null)\n    .Select(a => a.Name!)")]
    [InlineData(".cs", "var names = all\n    // The query asks for it.\n    .Select(a => a.Name!);")]
    [InlineData(".razor", "<!DOCTYPE html>\n<!-- x!; -->\n<p>Well done! And thanks!</p>")]
    [InlineData(".razor", "<Field Label=\"Well done!\" />")]
    [InlineData(".razor", "@if (!Model.IsOpen && Model.Day != Model.Today)\n{\n}")]
    [InlineData(".razor", "@* The model has it. *@\n<p>@Model.Name!.Length</p>")]
    [InlineData(".razor", "@code {\n    // The model has it.\n    private string Name => Model.Name!;\n}")]
    public void The_net_lets_the_others_be(string kind, string text) => Assert.Empty(Forgiven.WithoutReason(kind, text));
}
