using System.Security.Cryptography;
using System.Text;

namespace Needlepoint.Studio.Accounts;

/// <summary>The code for the first administrator: told on the console of the studio while there is no account, good once, never kept.</summary>
public sealed class SetupCode
{
    private const int Bytes = 12;

    private string? _code;

    /// <summary>Makes the code and tells it.</summary>
    public string Make() => _code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether this is the code.</summary>
    public bool Is(string given) =>
        _code is { } code && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(given.Trim()));

    /// <summary>The code has served.</summary>
    public void Spend() => _code = null;
}
