using System.Globalization;
using Skein.Networks;
using Skein.People;
using Skein.Schools;

namespace Skein.Duties;

/// <summary>Every address in this slice, in one place.</summary>
public static class DutiesLinks
{
    public const string Mine = PeopleLinks.MyDuties;
    public const string Messages = PeopleLinks.MyMessages;
    public const string Support = "/me/support";
    public const string AskSupport = "/me/support/new";

    public static string MyPage(int page) => $"{Mine}?page={page}";

    public static string Duties(NetworkId network) => NetworksLinks.Duties(network);

    public static string DutiesIn(NetworkId network, string state, DateOnly? on, int page) =>
        $"{Duties(network)}?state={state}"
            + (on is { } day ? $"&on={day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "")
            + $"&page={page}";

    public static string Add(NetworkId network) => $"{Duties(network)}/new";

    public static string Quiet(NetworkId network) => $"{Duties(network)}/quiet";

    public static string Holidays(NetworkId network) => $"{Quiet(network)}/holidays";

    public static string EndHoliday(NetworkId network, NetworkHolidayId holiday) =>
        $"{Holidays(network)}/{holiday.Value}/removal";

    public static string Duty(NetworkId network, DutyId duty) => $"{Duties(network)}/{duty.Value}";

    public static string Done(NetworkId network, DutyId duty) => $"{Duty(network, duty)}/done";

    public static string Passing(NetworkId network, DutyId duty) => $"{Duty(network, duty)}/passing";

    public static string LettingGo(NetworkId network, DutyId duty) => $"{Duty(network, duty)}/letting-go";

    public static string Contact(NetworkId network, SchoolId school) => NetworksLinks.Contact(network, school);

    public static string DoneByLink(string link) => $"/done/{link}";

    public static string ThanksByLink(string link) => $"/done/{link}/thanks";

    public static string Supporting(TurbulenceId turbulence) => $"{Support}/{turbulence.Value}";

    public static string Offers(TurbulenceId turbulence) => $"{Supporting(turbulence)}/offers";

    public static string Over(TurbulenceId turbulence) => $"{Supporting(turbulence)}/end";
}
