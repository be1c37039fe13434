namespace Needlepoint.Skin.Processes.Hair;

/// <summary>What many follicles show at one moment, summed over them. Counted are hairs out of the skin and at least as thick as trials count (K11).</summary>
public struct HairSums
{
    /// <summary>Follicles that grow a hair.</summary>
    public int Anagen;

    /// <summary>Follicles that shrink.</summary>
    public int Catagen;

    /// <summary>Follicles that rest with their hair.</summary>
    public int Telogen;

    /// <summary>Follicles without a hair.</summary>
    public int Latency;

    /// <summary>Hairs counted.</summary>
    public int Counted;

    /// <summary>Those of them that grow.</summary>
    public int Growing;

    /// <summary>Diameters of the hairs counted, m.</summary>
    public double Diameters;

    /// <summary>Growth of the hairs counted that grow, m/s.</summary>
    public double Growth;

    /// <summary>Volume of hair grown per time times 4/pi, of all hairs out of the skin, m3/s.</summary>
    public double Volume;

    /// <summary>All follicles.</summary>
    public readonly int Follicles => Anagen + Catagen + Telogen + Latency;

    /// <summary>Hairs counted over all follicles, 1.</summary>
    public readonly double CountedShare => (double)Counted / Follicles;

    /// <summary>Mean diameter of the hairs counted, m; not a number without any.</summary>
    public readonly double Diameter => Diameters / Counted;

    /// <summary>Share of the hairs counted that grow, 1; not a number without any.</summary>
    public readonly double GrowingShare => (double)Growing / Counted;

    /// <summary>Mean growth of the hairs counted that grow, m/s; not a number without any.</summary>
    public readonly double GrowthRate => Growth / Growing;

    internal void Add(in HairSums other)
    {
        Anagen += other.Anagen;
        Catagen += other.Catagen;
        Telogen += other.Telogen;
        Latency += other.Latency;
        Counted += other.Counted;
        Growing += other.Growing;
        Diameters += other.Diameters;
        Growth += other.Growth;
        Volume += other.Volume;
    }
}
