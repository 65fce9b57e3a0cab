using Skein.Forms;

namespace Skein.Tests.Support;

/// <summary>What somebody answers to a form, by the names of its questions.</summary>
public static class GivenAnswers
{
    public static Answers From(params (string Question, string Words)[] given) =>
        new(given.ToDictionary(one => one.Question, one => one.Words));
}
