using Skein.Networks;

namespace Skein.Voice;

/// <summary>Every address in this slice, in one place.</summary>
public static class VoiceLinks
{
    public const string EnterCode = "/voice";
    public const string Thanks = "/voice/thanks";

    public static string Answer(string link) => $"/voice/{link}";

    public static string Surveys(NetworkId network) => NetworksLinks.Voice(network);

    public static string Values(NetworkId network) => $"{Surveys(network)}/values";

    public static string Draft(NetworkId network) => $"{Surveys(network)}/new";

    public static string Copy(NetworkId network, string template) => $"{Draft(network)}/{template}";

    public static string Survey(NetworkId network, SurveyId survey) => $"{Surveys(network)}/surveys/{survey.Value}";

    public static string AddItem(NetworkId network, SurveyId survey) => $"{Survey(network, survey)}/items";

    public static string MoveItem(NetworkId network, SurveyId survey, SurveyItemId item) =>
        $"{AddItem(network, survey)}/{item.Value}/place";

    public static string RemoveItem(NetworkId network, SurveyId survey, SurveyItemId item) =>
        $"{AddItem(network, survey)}/{item.Value}/removal";

    public static string Open(NetworkId network, SurveyId survey) => $"{Survey(network, survey)}/open";

    public static string Compare(NetworkId network, SurveyId survey) => $"{Survey(network, survey)}/compare";

    public static string Wave(NetworkId network, WaveId wave) => $"{Surveys(network)}/waves/{wave.Value}";

    public static string Csv(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/results.csv";

    public static string Sheets(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/sheets";

    public static string PrintedSheets(NetworkId network, WaveId wave) => $"{Sheets(network, wave)}/printed";

    public static string TypeIn(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/typed";

    public static string Reminders(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/reminders";

    public static string WrittenWords(NetworkId network, WaveId wave) => $"{Wave(network, wave)}/words";
}
