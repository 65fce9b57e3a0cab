using System.Text;
using Skein.Schools.Register;

namespace Skein.Tests.Schools.Register;

/// <summary>Small registers written by hand, and what is read from them.</summary>
internal static class RegisterSample
{
    public static RegisterFile Open(string text, RegisterMapping? mapping = null, KeepPersonal? keep = null) =>
        Open(Encoding.UTF8.GetBytes(text), mapping, keep);

    public static RegisterFile Open(byte[] bytes, RegisterMapping? mapping = null, KeepPersonal? keep = null) =>
        Open(new MemoryStream(bytes), mapping, keep);

    public static RegisterFile Open(Stream file, RegisterMapping? mapping = null, KeepPersonal? keep = null)
    {
        var cancel = TestContext.Current.CancellationToken;
        Assert.True(RegisterHeader.TryRead(file, cancel, out var header, out var refusal), refusal?.Reason);
        Assert.True(RegisterFile.TryOpen(file, header, mapping, keep, out var register, out refusal), refusal?.Reason);
        return register;
    }

    public static string RefusalOf(string text, RegisterMapping? mapping = null) =>
        RefusalOf(Encoding.UTF8.GetBytes(text), mapping);

    public static string RefusalOf(byte[] bytes, RegisterMapping? mapping = null) => RefusalOf(new MemoryStream(bytes), mapping);

    public static string RefusalOf(Stream file, RegisterMapping? mapping = null)
    {
        if (RegisterHeader.TryRead(file, TestContext.Current.CancellationToken, out var header, out var refusal))
        {
            Assert.False(RegisterFile.TryOpen(file, header, mapping, keep: null, out _, out refusal));
        }

        return refusal!.Reason;
    }

    public static IEnumerable<RegisterLine> Read(this RegisterFile register) =>
        register.Lines(cancel: TestContext.Current.CancellationToken);

    public static List<RegisterLine> LinesOf(string text) => [.. Open(text).Read()];

    public static RegisterRow SchoolOf(string text) => Assert.IsType<RegisterRow>(Assert.Single(LinesOf(text)));

    public static RejectedRow RejectionOf(string text) => Assert.IsType<RejectedRow>(Assert.Single(LinesOf(text)));

    public static RegisterMapping Mapping(string scheme, params (RegisterField Field, string Column)[] columns) =>
        RegisterMapping.TryRead(
            scheme, columns.ToDictionary(c => c.Field, c => c.Column), monthFirst: false, out var mapping, out var problem)
            ? mapping
            : throw new ArgumentException(problem);

    public static KeepPersonal Keep(string reason) =>
        KeepPersonal.TryRead(reason, out var keep, out var problem) ? keep : throw new ArgumentException(problem);
}
