namespace Skein.GroupFormation.Files;

/// <summary>What is wrong with a file, in one sentence; caught where the file was opened.</summary>
internal sealed class FileProblem(string sentence) : Exception(sentence);
