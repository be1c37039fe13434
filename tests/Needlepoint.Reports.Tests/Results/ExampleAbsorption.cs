using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Tests;

/// <summary>What gets in of a product, made by formulas: a rise with a lag in log-normal bands, and a field that falls off from a channel.</summary>
public static class ExampleAbsorption
{
    private const double HalfZ = 0.6745, NineZ = 1.6449, Spread = 0.9;

    private static readonly LayerSpan[] s_layers =
        [new("stratum corneum", 0, 14), new("viable epidermis", 14, 80), new("papillary dermis", 80, 250), new("reticular dermis", 250, 1250)];

    /// <summary>A serum on needled skin for a day.</summary>
    /// <param name="sets">Parameter sets; 1 for a central run.</param>
    /// <param name="isIntact">Without needles.</param>
    /// <param name="isBlocked">Whether the product may not be on so early.</param>
    /// <param name="size">All amounts times this.</param>
    public static AbsorptionResult Result(int sets = 200, bool isIntact = false, bool isBlocked = true, double size = 1)
    {
        double spread = sets == 1 ? 0 : Spread;
        double gain = isIntact ? 1 : 18;
        return new AbsorptionResult
        {
            Identity = new RunIdentity("needlepoint", "0.1.0", "spine-1", 1, "2026-11", sets, "51aa 0c3e 77d2 9b40"),
            Product = "vitamin C serum, 15 %",
            ProductId = "vitamin-c-15-serum",
            Substance = "L-ascorbic acid",
            SubstanceId = "l-ascorbic-acid",
            Line = isIntact ? "intact skin, woman 34, cheek, 24 h" : "pen 0.5 mm, 4 passes, woman 34, cheek, 24 h",
            AppliedHours = 0,
            EndHours = 24,
            Dose = 3000 * size,
            Inputs =
            [
                new InputLine("Product", "vitamin C serum, 15 %", false), new InputLine("Film", "20 um", true),
                new InputLine("Device", "pen, 12 needles, 0.5 mm, 4 passes", false), new InputLine("Treated area", "100 cm2", true),
            ],
            Arms = isIntact
                ? [Arm("intact", 0.66 * size, 1, 3000 * size, spread), Arm("intact, covered", 1.5 * size, 1, 3000 * size, spread)]
                : [Arm("needled", 12 * size, 18, 3000 * size, spread), Arm("intact", 0.66 * size, 1, 3000 * size, spread),
                    Arm("needled, covered", 31 * size, 21, 3000 * size, spread), Arm("intact, covered", 1.5 * size, 1, 3000 * size, spread)],
            Observables =
            [
                Curve("permeated_amount_ug_cm2", "Gone to blood and lymph", "ug/cm2", t => 0.6 * 0.66 * gain * size * Rise(t, 6), 0.6 * 0.66 * size, isIntact, spread, 5, 4),
                Curve("permeation_flux_ug_cm2_h", "Flux out of the skin", "ug/cm2/h", t => 0.1 * gain * size * Rise(t, 0.5) * Math.Exp(-t / 9), 0.1 * size, isIntact, spread, 2, 2),
                Curve("stratum_corneum_amount_ug_cm2", "In the stratum corneum", "ug/cm2", t => 4 * size * Rise(t, 1), 4 * size, isIntact, spread, 3, 2),
                Curve("epidermis_amount_ug_cm2", "In the living epidermis", "ug/cm2", t => 0.12 * gain * size * Rise(t, 0.3) * Math.Exp(-t / 20), 0.12 * size, isIntact, spread, 0, 0),
                Curve("dermis_amount_ug_cm2", "In the dermis", "ug/cm2", t => 0.15 * gain * size * Rise(t, 1) * Math.Exp(-t / 20), 0.15 * size, isIntact, spread, 0, 0),
                Curve("plasma_concentration_ug_ml", "In blood plasma", "ug/mL", t => 0.02 * gain / 18 * size * Rise(t, 3) * Math.Exp(-t / 12), 0.001 * size, isIntact, spread, 0, 0)
                    with { Threshold = new Threshold(5, "harm is reported from") },
                Single("permeation_lag_min", "Lag of the flux", "min", 21, spread, 1, 1),
                Single("plasma_peak_ug_ml", "Highest in blood plasma", "ug/mL", 0.011 * size, spread, 0, 0),
            ],
            Fields = isIntact ? [Field(24, "24 hours", 24, 0, false, size)] : [.. Fields(size)],
            Effects =
            [
                new AbsorptionEffect("makes fibroblasts lay down collagen", "papillary dermis", 18, Around(90 * size, spread), Around(1.2, spread), Around(9, spread), 0.81,
                    "Geesin et al. 1988, culture of human fibroblasts (abstract)"),
            ],
            Verdict = new OpenChannelVerdict(
                isBlocked, isBlocked, 0, new Interval(14, sets == 1 ? 14 : 8, sets == 1 ? 14 : 11, sets == 1 ? 14 : 18, sets == 1 ? 14 : 30),
                isBlocked ? "not made for the dermis; granulomas were reported after vitamin C on needled skin (published cases)" : "made for broken skin",
                "wait until hour 30, or use hyaluronic acid 1 % now"),
            Warnings = [new RunWarning("NP-W201", "No study measured this substance through needled skin of the face.", null)],
            Counts = new ModelCounts(1, 41, 9),
        };
    }

    /// <summary>Two substances of one cream.</summary>
    public static IReadOnlyList<AbsorptionResult> Two() =>
    [
        Result(isBlocked: false) with { ProductId = "numbing-cream", Product = "numbing cream", Substance = "lidocaine", SubstanceId = "lidocaine" },
        Result(isBlocked: false, size: 1e-5) with { ProductId = "numbing-cream", Product = "numbing cream", Substance = "prilocaine", SubstanceId = "prilocaine" },
    ];

    private static IEnumerable<ConcentrationField> Fields(double size) =>
    [
        Field(1.0 / 6, "10 minutes", 60, 150000, true, size), Field(1, "1 hour", 130, 120000, true, size), Field(6, "6 hours", 260, 40000, true, size),
        Field(24, "24 hours", 420, 4000, true, size), Field(24, "24 hours, intact skin", 24, 4000, false, size),
    ];

    private static double Rise(double hours, double time) => 1 - Math.Exp(-hours / time);

    private static Interval Around(double centre, double spread) => new(
        centre, centre * Math.Exp(-NineZ * spread), centre * Math.Exp(-HalfZ * spread), centre * Math.Exp(HalfZ * spread), centre * Math.Exp(NineZ * spread));

    private static AbsorptionArm Arm(string name, double delivered, double gain, double dose, double spread) => new(
        name, Around(delivered, spread), Around(4 * dose / 3000, spread), Around(0.15 * delivered, spread), Around(0.25 * delivered, spread), Around(0.6 * delivered, spread),
        Around(100 * delivered / dose, spread), Around(0.15 * delivered, spread), Around(gain > 1 ? 0.35 : 1.8, spread), gain > 1 ? Around(gain, spread) : new(1, 1, 1, 1, 1));

    private static Observable Curve(
        string id, string label, string unit, Func<double, double> centre, double intact, bool isIntact, double spread, int studies, int inside)
    {
        double[] hours = [.. Enumerable.Range(0, 60).Select(i => i / 60.0), .. Enumerable.Range(4, 93).Select(i => 0.25 * i)];
        double[] At(double z) => [.. hours.Select(t => centre(t) * Math.Exp(z * spread))];
        return new Observable
        {
            Id = id,
            Label = label,
            Unit = unit,
            Group = "Absorption",
            Shape = ObservableShape.Curve,
            TimeHours = hours,
            Central = At(0),
            P05 = At(-NineZ),
            P25 = At(-HalfZ),
            P75 = At(HalfZ),
            P95 = At(NineZ),
            Untreated = isIntact ? [] : [.. hours.Select(t => intact * Rise(t, 8))],
            Tested = Studies(id, studies, inside),
        };
    }

    private static Observable Single(string id, string label, string unit, double centre, double spread, int studies, int inside)
    {
        Interval values = Around(centre, spread);
        return new Observable
        {
            Id = id,
            Label = label,
            Unit = unit,
            Group = "Absorption",
            Shape = ObservableShape.Single,
            TimeHours = [0],
            Central = [values.Central],
            P05 = [values.P05],
            P25 = [values.P25],
            P75 = [values.P75],
            P95 = [values.P95],
            Untreated = [],
            Tested = Studies(id, studies, inside),
        };
    }

    private static Tested Studies(string id, int studies, int inside) =>
        new(studies, inside, [.. Enumerable.Range(1, studies).Select(i => $"{id.Split('_')[0]}-validation-{i}")], []);

    // Falls off from the wall and below the channel over a length that grows with time; without a channel from the surface down.
    private static ConcentrationField Field(double hours, string caption, double reach, double donor, bool needled, double size)
    {
        const double radius = 22, depth = 210, cell = 400, highest = 60000;
        double[] edges = needled ? [0, radius, .. Enumerable.Range(1, 18).Select(i => radius + (cell - radius) * i * i / 324)] : [0, 120];
        double[] depths = [0, 7, 14, 24, 38, 58, 80, .. Enumerable.Range(1, 17).Select(i => 80 + 10.0 * i), .. Enumerable.Range(1, 20).Select(i => 250 + 50.0 * i)];
        double Share(int row, int ring)
        {
            double z = (depths[row] + depths[row + 1]) / 2, r = (edges[ring] + edges[ring + 1]) / 2;
            if (needled && r < radius && z < depth) return double.NaN;
            double surface = z < 14 ? 0.5 * Math.Exp(-z / 6) : 0.02 * Math.Exp(-(z - 14) / reach);
            if (!needled) return surface * 0.1;
            double side = Math.Max(r - radius, 0), below = Math.Max(z - depth, 0);
            return Math.Min(donor / highest, 1) * (0.3 * Math.Exp(-Math.Sqrt(side * side + below * below) / reach * 2) + 0.1 * surface);
        }

        return new ConcentrationField(
            hours, caption, edges, depths, [.. Enumerable.Range(0, depths.Length - 1).Select(row => Enumerable.Range(0, edges.Length - 1).Select(ring => Share(row, ring)).ToArray())],
            highest * size, donor * size, s_layers);
    }
}
