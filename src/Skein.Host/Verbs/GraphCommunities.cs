using System.CommandLine;
namespace Skein.Host.Verbs;
internal static class GraphCommunities { public static Command Verb() => new("communities", "x"); }
