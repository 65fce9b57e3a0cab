using Skein.Access;
using Skein.Site;

namespace Skein.People;

/// <summary>
/// The link in an e-mail by which its reader stops all of its kind, for themselves and without signing in. What somebody owes has
/// no such link: a letter that asks, an agreement, a code.
/// </summary>
public static class StopLinks
{
    public const string WhatIsDue = "stop-what-is-due";
    public const string Messages = "stop-messages";

    private static readonly string[] Kinds = [WhatIsDue, Messages];

    /// <returns>The whole address; null where nobody else could follow it.</returns>
    public static string? AddressOf(SignedLinks.Signer signer, string kind, PersonId person, SiteOptions options) =>
        options.IsAlone ? null : options.AddressOf(PeopleLinks.StopMail(signer.Write(kind, person.Value)));

    /// <returns>Of which kind, and whose it is; null when the link was not written by this installation.</returns>
    public static (string Kind, PersonId Person)? Read(SignedLinks.Signer signer, string link)
    {
        foreach (var kind in Kinds)
        {
            if (signer.Read(kind, link) is { } person)
            {
                return (kind, new(person));
            }
        }

        return null;
    }
}
