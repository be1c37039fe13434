namespace Needlepoint.Studio.Storage.Rows;

/// <summary>A token with which a program acts for an account. Only its hash is kept.</summary>
public sealed class AccessTokenRow
{
    public long Id { get; set; }

    /// <summary>Account that it acts for.</summary>
    public required string AccountId { get; set; }

    /// <summary>What it is for, in the words of who made it.</summary>
    public required string Name { get; set; }

    /// <summary>SHA-256 of the token, hexadecimal.</summary>
    public required string Hash { get; set; }

    public DateTimeOffset Made { get; set; }

    /// <summary>From when on it is of no use.</summary>
    public DateTimeOffset Ends { get; set; }
}
