using System.CommandLine;
namespace Skein.Host.Verbs;
internal static class GraphConvert { public static Command Verb() => new("convert", "x"); }
