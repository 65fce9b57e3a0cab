using System.CommandLine;
namespace Skein.Host.Verbs;
internal static class GraphLayout { public static Command Verb() => new("layout", "x"); }
