using System.CommandLine;
using System.Runtime.CompilerServices;
using Skein.Host;
using Skein.Host.Verbs;

// Forming groups and measuring graphs need no database and no web, and must not wait for either to be loaded.
return await Edge.RunAsync(args is ["groups", ..] ? Groups() : args is ["graph", ..] ? Graphs() : Everything(), args);

static RootCommand Groups() => new() { GroupsVerb.Verb() };

[MethodImpl(MethodImplOptions.NoInlining)]
static RootCommand Graphs() => new() { GraphVerb.Verb() };

[MethodImpl(MethodImplOptions.NoInlining)]
static RootCommand Everything() =>
    new("Skein: software on which a network of schools runs itself. Without a verb, it serves the site.")
{
    Serve.Verb(),
    Schools.Verb(),
    DemoVerb.Verb(),
    Backup.Verb(),
    Restore.Verb(),
    CheckVerb.Verb(),
    Copy.Verb(),
    NetworksVerb.Verb(),
    GroupsVerb.Verb(),
    GraphVerb.Verb(),
    ProtocolsVerb.Verb(),
    AdminLink.Verb(),
    VersionVerb.Verb(),
};
