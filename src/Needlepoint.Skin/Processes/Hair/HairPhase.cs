namespace Needlepoint.Skin.Processes.Hair;

/// <summary>What a follicle does; each phase leads to the next, and the last to the first.</summary>
public enum HairPhase
{
    /// <summary>The hair grows.</summary>
    Anagen,

    /// <summary>The follicle shrinks; the hair has stopped.</summary>
    Catagen,

    /// <summary>The follicle rests, its hair still in place.</summary>
    Telogen,

    /// <summary>The hair is shed, and no new one grows yet (kenogen).</summary>
    Latency,
}
