using Skein.Activities;
using Skein.Agreements;
using Skein.Asking;
using Skein.Chronicle;
using Skein.Groups;
using Skein.Mail;
using Skein.People;
using Skein.Sustaining;
using Skein.Tests.Questions;
using Skein.Voice;

namespace Skein.Tests;

public sealed class DataFileTests
{
    /// <summary>By the end of its name: how a file of data is read.</summary>
    private static readonly Dictionary<string, Action> HowRead = new()
    {
        [".survey.yaml"] = () => Assert.NotEmpty(SurveyTemplates.All),
        [".mail.yaml"] = () => Assert.NotEmpty(MailFiles.All),
        [".letter.yaml"] = () => Assert.NotEmpty(LetterKinds.All),
        [".agreement.yaml"] = () => Assert.NotEmpty(AgreementKinds.All),
        [".form.yaml"] = () => Assert.NotEmpty(Charter.Form.Questions),
        ["group-kinds.yaml"] = () => Assert.NotEmpty(GroupKinds.All),
        ["vignettes.yaml"] = () => Assert.NotEmpty(ShowVignettes.Five),
        ["tasks.yaml"] = () => Assert.NotEmpty(TasksOfNetwork.Ten),
        ["verbs.yaml"] = () => Assert.NotEmpty(VerbTable.All),
        ["role-kinds.yaml"] = () => Assert.NotEmpty(RoleKinds.All),
        [".protocol.yaml"] = () => Assert.NotEmpty(Protocols.All),
        ["Activities.released.yaml"] = () => Assert.Null(ReleasedProtocols.HashOf(new("none", 1))),
        [".deck.yaml"] = () => Assert.NotEmpty(ShippedDecks.All),
    };

    private sealed record Thing
    {
        public required string Key { get; init; }
        public int Most { get; init; }
    }

    [Fact]
    public void Every_data_file_of_the_program_can_be_read()
    {
        var files = typeof(DataFiles).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".yaml", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Single(HowRead.Keys, end => file.EndsWith(end, StringComparison.Ordinal)));
        Assert.All(HowRead.Values, read => read());
    }

    [Theory]
    [InlineData("key: a\nmots: 3\n", 2)]
    [InlineData("key: a\nmost: 3\nmost: 4\n", 3)]
    [InlineData("most: 3\n", 1)]
    [InlineData("key: a\nmost: three\n", 2)]
    public void A_key_that_nobody_knows_one_twice_or_one_that_is_missing_is_told_with_its_file_and_line(string text, int line)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => DataFiles.Parse<Thing>("Groups.things.yaml", text));

        Assert.StartsWith($"Groups.things.yaml, line {line}: ", wrong.Message, StringComparison.Ordinal);
    }
}
