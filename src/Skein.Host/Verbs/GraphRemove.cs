using System.CommandLine;
namespace Skein.Host.Verbs;
internal static class GraphRemove { public static Command Verb() => new("remove", "x"); }
