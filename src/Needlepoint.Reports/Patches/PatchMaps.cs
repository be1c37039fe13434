namespace Needlepoint.Reports.Patches;

/// <summary>Everything of one seed that does not change with the state, kept between pictures: before and after are the same skin.</summary>
internal sealed class PatchMaps(int seed)
{
    private readonly Dictionary<(double Length, PatchLight Light), HairMaps> _hair = [];
    private readonly Dictionary<(double Density, double Radius), ChannelMaps> _channels = [];

    /// <summary>Forms of the surface.</summary>
    public SurfaceMaps Surface { get; } = new(seed);

    /// <summary>Melanin and blood.</summary>
    public PigmentMaps Pigment { get; } = new(seed);

    /// <summary>Acne scars.</summary>
    public ScarMaps Scars { get; } = new(seed);

    /// <summary>Vellus hair of a length under a light.</summary>
    public HairMaps Hair(double length, PatchLight light) => Kept(_hair, (Math.Min(1, length), light), () => new(seed, length, light));

    /// <summary>Channels of a density.</summary>
    public ChannelMaps Channels(double density, double radius) => Kept(_channels, (density, radius), () => new(seed, density, radius));

    private static TMap Kept<TKey, TMap>(Dictionary<TKey, TMap> kept, TKey key, Func<TMap> make)
        where TKey : notnull
    {
        lock (kept)
        {
            if (!kept.TryGetValue(key, out TMap? map))
                kept[key] = map = make();
            return map;
        }
    }
}
