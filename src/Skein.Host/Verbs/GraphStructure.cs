using System.CommandLine;
namespace Skein.Host.Verbs;
internal static class GraphStructure { public static Command Verb() => new("structure", "x"); }
