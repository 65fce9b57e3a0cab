using System.CommandLine;
using Skein.Host;
using Skein.Host.Verbs;

var skein = new RootCommand("Skein: software on which a network of schools runs itself. Without a verb, it serves the site.")
{
    Serve.Verb(),
    Schools.Verb(),
    DemoVerb.Verb(),
    Backup.Verb(),
    Restore.Verb(),
    CheckVerb.Verb(),
    Copy.Verb(),
    NetworksVerb.Verb(),
    AdminLink.Verb(),
    VersionVerb.Verb(),
};
return await Edge.RunAsync(skein, args);
