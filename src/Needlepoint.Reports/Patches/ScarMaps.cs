using Needlepoint.Skin.Tissue;

namespace Needlepoint.Reports.Patches;

/// <summary>Acne scars of one seed by form: how deep in units of their depth, and how much of the surface is scar.</summary>
internal sealed class ScarMaps(int seed)
{
    private static readonly (float X, float Y, float Radius, float Aspect, float Degrees)[] s_rolling =
        [(5.2f, 6, 2.6f, 1.3f, 20), (13.6f, 5, 2.2f, 1.5f, 70), (9.6f, 13.4f, 3, 1.25f, -30), (16.4f, 14.8f, 2.3f, 1.2f, 10)];

    private static readonly (float X, float Y, float Radius, float Aspect, float Degrees)[] s_boxcar =
        [(14.2f, 10.2f, 1.15f, 1.25f, 40), (4.2f, 15.2f, 1, 1.1f, 0), (8.6f, 3, 0.8f, 1.3f, -20)];

    private static readonly (float X, float Y, float Radius, float Aspect, float Degrees)[] s_icePick =
    [
        (10.4f, 8.4f, 0.30f, 1.2f, 30), (6.6f, 11, 0.24f, 1, 0), (17.4f, 8, 0.33f, 1.3f, 80), (12.2f, 17.4f, 0.26f, 1.1f, 0), (3, 9.6f, 0.22f, 1, 0),
        (9.1f, 5.6f, 0.25f, 1.1f, 50), (15.1f, 13.1f, 0.28f, 1.2f, 10),
    ];

    private readonly Lazy<float[]> _wobble = new(() => Plane.Of((x, y) => 0.20f * Noise.Sizes(x / 2.6f, y / 2.6f, seed + 31, 2)));
    private readonly Lazy<float[]> _edge = new(() => Plane.Of((x, y) => Noise.Sizes(x / 0.7f, y / 0.7f, seed + 35, 2)));

    private readonly Dictionary<AcneScarKind, float[]> _made = [];

    /// <summary>The forms that a kind stands for: all of them where they are mixed.</summary>
    public static IReadOnlyList<AcneScarKind> Forms(AcneScarKind kind) =>
        kind == AcneScarKind.Mixed ? [AcneScarKind.Rolling, AcneScarKind.Boxcar, AcneScarKind.IcePick] : [kind];

    /// <summary>Depth of the scars of a form at the start, um.</summary>
    public static float StartDepth(AcneScarKind kind) => kind switch
    {
        AcneScarKind.Boxcar => 230,
        AcneScarKind.IcePick => 480,
        _ => 420,
    };

    /// <summary>How much less furrows show inside such a scar.</summary>
    public static float Smoothness(AcneScarKind kind) => kind == AcneScarKind.Rolling ? 0.35f : 0.8f;

    /// <summary>The scars of a form, 1 at their depth.</summary>
    public float[] Of(AcneScarKind kind)
    {
        lock (_made)
        {
            if (!_made.TryGetValue(kind, out float[]? scars))
                _made[kind] = scars = Make(kind);
            return scars;
        }
    }

    private float[] Make(AcneScarKind kind)
    {
        float[] scars = Plane.Empty(), wobble = _wobble.Value, edge = _edge.Value;
        (float X, float Y, float Radius, float Aspect, float Degrees)[] plan = kind switch
        {
            AcneScarKind.Boxcar => s_boxcar,
            AcneScarKind.IcePick => s_icePick,
            _ => s_rolling,
        };
        foreach ((float x, float y, float radius, float aspect, float degrees) in plan)
            new Spot(x, y, radius * aspect, aspect, degrees).Paint(2.6f, (i, d) => scars[i] = kind == AcneScarKind.Rolling
                ? Math.Min(1.3f, scars[i] + Profile(kind, d, wobble[i], edge[i]))
                : Math.Max(scars[i], Profile(kind, d, wobble[i], edge[i])));
        return scars;
    }

    // A wide bowl without an edge; a flat floor with a steep wall; a narrow pit with a sharp mouth.
    private static float Profile(AcneScarKind kind, float d, float wobble, float edge) => kind switch
    {
        AcneScarKind.Rolling => 1 - Curves.Smooth(0, 1.35f, d + 0.9f * wobble),
        AcneScarKind.Boxcar => 1 - Curves.Smooth(0.72f, 1.06f, d + 1.1f * wobble + 0.07f * edge),
        _ => 1 - Curves.Smooth(0.1f, 1.15f, d + 0.5f * wobble + 0.06f * edge),
    };
}
