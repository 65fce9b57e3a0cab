namespace Skein.Activities;

/// <summary>A piece of a file as it was written, with its line, counted from 1.</summary>
internal abstract record FileNode(int Line);

internal sealed record FileWords(int Line, string Text) : FileNode(Line);

internal sealed record FileList(int Line, IReadOnlyList<FileNode> Items) : FileNode(Line);

/// <summary>Lines of “word: value”. A word may stand here twice; whoever reads them says so.</summary>
internal sealed record FileMap(int Line, IReadOnlyList<(FileNode Word, FileNode Value)> Lines) : FileNode(Line);
