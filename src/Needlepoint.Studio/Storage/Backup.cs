namespace Needlepoint.Studio.Storage;

/// <summary>A copy of the database.</summary>
/// <param name="Name">Name of the file.</param>
/// <param name="At">When it was made.</param>
/// <param name="Bytes">Size.</param>
public sealed record Backup(string Name, DateTimeOffset At, long Bytes);
