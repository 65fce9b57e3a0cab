namespace Skein.Asking;

/// <summary>What an addressee answered to one question.</summary>
public sealed class GivenAnswer
{
    internal GivenAnswer(AddresseeId addresseeId, string question, string words) =>
        (AddresseeId, Question, Words) = (addresseeId, question, words);

    public AddresseeId AddresseeId { get; private init; }

    /// <summary>The name that the question has in its form.</summary>
    public string Question { get; private init; }

    /// <summary>The answer as its question keeps it.</summary>
    public string Words { get; private set; }

    internal void Put(string words) => Words = words;
}
