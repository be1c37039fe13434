namespace Needlepoint.ReferenceModel;

/// <summary>That the copy solves its own equations: against closed forms, and with the order of its method.</summary>
public class SolutionTests
{
    private static readonly double[] s_edges = [0, 0.01, 0.02, 0.04, 0.07, 0.11];

    private static readonly TissueKind[] s_allDermis = [TissueKind.Papillary, .. Enumerable.Repeat(TissueKind.Reticular, 4)];

    // The leukocytes are a chain of linear decays: each is a sum of exponentials of its own and earlier rates.
    [Fact]
    public void Leukocytes_follow_the_chain_of_exponentials()
    {
        TissueValues p = new();
        ReferenceTissue wound = ReferenceTissue.FullThicknessWound(p);
        wound.Step = 0.01;
        double[] rates = [p.DamageClearance, p.VesselActivation, p.NeutrophilLoss, p.EarlyMacrophageLoss, p.LateMacrophageLoss];
        foreach (double day in (double[])[0.3, 1, 4, 12])
        {
            wound.Advance(day);
            for (int stage = 0; stage < rates.Length; stage++)
                Assert.Equal(Chain(rates[..(stage + 1)], day), wound.CellAt(0, 0)[stage], 1e-8);
            Assert.Equal(Math.Exp(-p.DamageClearance * day), wound.DamageLeft(0), 1e-8);
        }
    }

    [Fact]
    public void Halving_the_step_divides_the_error_by_sixteen()
    {
        double Late(double step)
        {
            ReferenceTissue wound = ReferenceTissue.FullThicknessWound(new());
            wound.Step = step;
            wound.Advance(3);
            return wound.CellAt(0, 0)[ReferenceTissue.LateMacrophages];
        }
        double exact = Late(0.0025);
        Assert.InRange((Late(0.08) - exact) / (Late(0.04) - exact), 14, 18);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Where_all_is_dermis_the_alarm_only_spreads(int parts)
    {
        ReferenceTissue skin = new(new(), s_edges, s_allDermis, parts: parts);
        skin.Needle(225, 0.06, 0.007, 0.2);
        double damage = 0, alarm = 0;
        for (int layer = 0; layer < s_allDermis.Length; layer++)
        {
            double thickness = s_edges[layer + 1] - s_edges[layer];
            damage += thickness * skin.DamageLeft(layer);
            alarm += thickness * skin.LayerMean(layer, ReferenceTissue.Alarm);
        }
        Assert.Equal(damage, alarm, 1e-15);
        Assert.True(skin.LayerMean(4, ReferenceTissue.Alarm) > 1e-4);
        Assert.Equal(0, skin.DamageLeft(4));
    }

    // Through a slab that is damaged over its upper part, far from walls, the alarm of a sharp edge is the double exponential.
    [Fact]
    public void Alarm_at_a_sharp_edge_is_the_double_exponential()
    {
        const int Cells = 240;
        const double Thickness = 0.24, Reach = 0.01;
        double[] edges = [.. Enumerable.Range(0, Cells + 1).Select(i => Thickness * i / Cells)];
        ReferenceTissue skin = new(new() { Spread = Reach }, edges, [.. Enumerable.Repeat(TissueKind.Reticular, Cells)], zones: 3, parts: 1);
        skin.Ablate(Thickness / 2);
        for (int layer = 0; layer < Cells; layer += 7)
        {
            double distance = (edges[layer] + edges[layer + 1]) / 2 - Thickness / 2;
            double far = Math.Abs(distance) / Reach;
            double tail = (0.5 + far / 4) * Math.Exp(-far);
            Assert.Equal(distance < 0 ? 1 - tail : tail, skin.LayerMean(layer, ReferenceTissue.Alarm), 1e-3);
        }
    }

    // The core's share of the unit cell times its doses adds up to the volume of the path: a cylinder on a cone.
    [Fact]
    public void Dose_of_the_core_is_the_volume_of_the_path()
    {
        const double Density = 225, Reach = 0.06, Radius = 0.007, Slope = 0.2;
        ReferenceTissue skin = new(new() { Collar = 0 }, s_edges, s_allDermis);
        skin.Needle(Density, Reach, Radius, Slope);
        double cone = Radius / Slope;
        double volume = Math.PI * Radius * Radius * (Reach - cone) + Math.PI * Radius * Radius * cone / 3;
        double damage = Enumerable.Range(0, s_allDermis.Length).Sum(layer => (s_edges[layer + 1] - s_edges[layer]) * skin.DamageLeft(layer));
        Assert.Equal(Density * volume, damage, 1e-15);
    }

    [Fact]
    public void A_collar_is_the_ring_around_the_path()
    {
        TissueValues values = new() { Collar = 0.002 };
        ReferenceTissue skin = new(values, s_edges, s_allDermis);
        skin.Needle(100, 0.2, 0.005, 0.2);
        double expected = 100 * Math.PI * Math.Pow(0.005 + values.Collar, 2);
        Assert.Equal(expected, skin.DamageLeft(0), 1e-12);
        Assert.Equal(expected, skin.DamageLeft(3), 1e-12);
    }

    [Fact]
    public void Holes_of_a_laser_have_no_collar()
    {
        ReferenceTissue skin = new(new(), s_edges, s_allDermis);
        skin.DrillHoles(100, 0.03, 0.005);
        double share = 100 * Math.PI * 0.005 * 0.005;
        Assert.Equal(share, skin.DamageLeft(0), 1e-12);
        Assert.Equal(share / 2, skin.DamageLeft(2), 1e-12);
        Assert.Equal(0, skin.DamageLeft(3));
    }

    [Fact]
    public void A_second_session_at_once_damages_only_what_is_left()
    {
        ReferenceTissue skin = Trial.Skin();
        skin.Needled();
        double once = skin.DamageLeft(1);
        skin.Needled();
        Assert.Equal(1 - (1 - once) * (1 - once), skin.DamageLeft(1), 1e-14);
    }

    [Fact]
    public void New_holes_keep_the_mean_of_every_layer()
    {
        ReferenceTissue skin = Trial.Skin();
        skin.Needled();
        skin.Advance(10);
        double[] before = Means(skin);
        skin.Needled(density: 400, reach: 0);
        Assert.All(before.Zip(Means(skin)), pair => Assert.Equal(pair.First, pair.Second, 1e-14));
        Assert.Equal(skin.CellAt(0, 2), skin.CellAt(3, 2));
    }

    private static double[] Means(ReferenceTissue skin) =>
    [
        .. Enumerable.Range(0, 9).SelectMany(layer => Enumerable.Range(0, ReferenceTissue.States).Select(state => skin.LayerMean(layer, state))),
    ];

    // From 1 in the first stage, x' = k (previous - x): product of the rates after the first times the divided difference of exp(-k t).
    private static double Chain(double[] rates, double day)
    {
        double gain = rates.Skip(1).Aggregate(1.0, (product, rate) => product * rate);
        return gain * rates.Sum(rate => Math.Exp(-rate * day) / rates.Where(other => other != rate).Aggregate(1.0, (p, other) => p * (other - rate)));
    }
}
