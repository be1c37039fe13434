namespace Needlepoint.Studio.Storage;

/// <summary>How the database was found when the studio started.</summary>
/// <param name="Damage">What is wrong with it; null when all is well.</param>
public sealed record StorageState(Damage? Damage);
