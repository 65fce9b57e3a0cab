using System.CommandLine;
namespace Skein.Host.Verbs;
internal static class GraphDescribe { public static Command Verb() => new("describe", "x"); }
