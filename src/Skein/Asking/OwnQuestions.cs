using System.Text.Encodings.Web;
using System.Text.Json;
using Skein.Forms;

namespace Skein.Asking;

/// <summary>
/// The questions of one letter that its kind does not have, as the letter keeps them. Names stand in them as they were typed, so
/// that they are found when somebody is forgotten.
/// </summary>
internal static class OwnQuestions
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(OrderedDictionary<string, QuestionInFile> asked) => JsonSerializer.Serialize(asked, Json);

    public static Form Read(string kept) =>
        new([.. (JsonSerializer.Deserialize<OrderedDictionary<string, QuestionInFile>>(kept, Json) ?? []).Select(one =>
            one.Value.As(one.Key))]);
}
