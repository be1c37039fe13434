namespace Needlepoint.Evidence.Problems;

/// <summary>Where in a text file something stands.</summary>
/// <param name="File">File name as the user gave it.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1, in UTF-16 characters.</param>
/// <param name="SourceLine">The whole line, without its line end.</param>
/// <param name="Length">Number of characters to underline, at least 1.</param>
public sealed record Place(string File, int Line, int Column, string SourceLine, int Length);
