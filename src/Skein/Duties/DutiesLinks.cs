using Skein.Networks;
using Skein.People;
using Skein.Schools;
using Skein.Site;

namespace Skein.Duties;

/// <summary>Every address in this slice, in one place.</summary>
public static class DutiesLinks
{
    public static NamedPage Mine => PeopleLinks.MyDuties;
    public static NamedPage Messages => PeopleLinks.MyMessages;
    public static readonly NamedPage Support = new("/me/support", "Support when much comes at once");
    public static readonly NamedPage AskSupport = new($"{Support}/new", "Ask for support");

    public static NamedPage Duties(NetworkId network) => NetworksLinks.Duties(network);

    public static string DutiesIn(NetworkId network, string state) => Duties(network).With("state", state);

    public static NamedPage Add(NetworkId network) => new($"{Duties(network)}/new", "Note something to be done");

    public static NamedPage Quiet(NetworkId network) => new($"{Duties(network)}/quiet", "Holidays, and when Skein keeps quiet");

    public static string Holidays(NetworkId network) => $"{Quiet(network)}/holidays";

    public static string EndHoliday(NetworkId network, NetworkHolidayId holiday) =>
        $"{Holidays(network)}/{holiday.Value}/removal";

    public static string Duty(NetworkId network, DutyId duty) => $"{Duties(network)}/{duty.Value}";

    public static string Done(NetworkId network, DutyId duty) => $"{Duty(network, duty)}/done";

    public static string Passing(NetworkId network, DutyId duty) => $"{Duty(network, duty)}/passing";

    public static string LettingGo(NetworkId network, DutyId duty) => $"{Duty(network, duty)}/letting-go";

    public static string Contact(NetworkId network, SchoolId school) => NetworksLinks.Contact(network, school);

    public static string Supporting(TurbulenceId turbulence) => $"{Support}/{turbulence.Value}";

    public static string Offers(TurbulenceId turbulence) => $"{Supporting(turbulence)}/offers";

    public static string Over(TurbulenceId turbulence) => $"{Supporting(turbulence)}/end";
}
