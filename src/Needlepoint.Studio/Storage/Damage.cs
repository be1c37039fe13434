namespace Needlepoint.Studio.Storage;

/// <summary>What is wrong with a database file, and what of it can still be read.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Faults">What was found, in the words of the database.</param>
/// <param name="Readable">Cases that can be read, with the number of their versions.</param>
public sealed record Damage(string Path, IReadOnlyList<string> Faults, IReadOnlyDictionary<string, int> Readable);
