using Skein.Networks;
using Skein.Site;

namespace Skein.Voice;

/// <summary>Every address in this slice, in one place.</summary>
public static class VoiceLinks
{
    /// <summary>Sheets that were printed before codes had one page carry this address.</summary>
    public const string EnterCode = "/voice";
    public const string Thanks = "/voice/thanks";

    public static string Answer(string link) => $"/voice/{link}";

    public static NamedPage Surveys(NetworkId network) => NetworksLinks.Voice(network);

    public static NamedPage Values(NetworkId network) => new($"{Surveys(network)}/values", "What we value", Door.Voice);

    public static NamedPage Draft(NetworkId network) => new($"{Surveys(network)}/new", "A survey of your own", Door.Voice);

    public static string Copy(NetworkId network, string template) => $"{Draft(network)}/{template}";

    public static string Survey(NetworkId network, SurveyId survey) => $"{Surveys(network)}/surveys/{survey.Value}";

    public static NamedPage AddItem(NetworkId network, SurveyId survey) =>
        new($"{Survey(network, survey)}/items", "Add a question", Door.Voice);

    public static string MoveItem(NetworkId network, SurveyId survey, SurveyItemId item) =>
        $"{AddItem(network, survey)}/{item.Value}/place";

    public static string RemoveItem(NetworkId network, SurveyId survey, SurveyItemId item) =>
        $"{AddItem(network, survey)}/{item.Value}/removal";

    public static string Open(NetworkId network, SurveyId survey) => $"{Survey(network, survey)}/open";

    public static NamedPage Compare(NetworkId network, SurveyId survey) =>
        new($"{Survey(network, survey)}/compare", "Two times side by side", Door.Voice);

    public static string Wave(NetworkId network, WaveId wave) => $"{Surveys(network)}/waves/{wave.Value}";

    public static string Csv(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/results.csv";

    public static NamedPage Sheets(NetworkId network, WaveId wave) =>
        new($"{Wave(network, wave)}/sheets", "Sheets to print", Door.Voice);

    public static string PrintedSheets(NetworkId network, WaveId wave) => $"{Sheets(network, wave)}/printed";

    public static NamedPage TypeIn(NetworkId network, WaveId wave) =>
        new($"{Wave(network, wave)}/typed", "Type in a sheet", Door.Voice);

    public static string Reminders(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/reminders";

    public static string WrittenWords(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/words";
}
