namespace Needlepoint.Studio.Api;

/// <summary>As many questions wait as may.</summary>
internal sealed class BusyException : Exception
{
    /// <summary>Seconds after which it is worth asking again: about as long as a whole run takes.</summary>
    public const int WaitSeconds = 5;
}
