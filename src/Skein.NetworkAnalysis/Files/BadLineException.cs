namespace Skein.NetworkAnalysis.Files;

/// <summary>What is wrong with a file, as one sentence that names the line; never leaves the reader.</summary>
internal sealed class BadLineException(string sentence) : Exception(sentence);
