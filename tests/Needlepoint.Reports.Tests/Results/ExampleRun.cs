using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Tests;

/// <summary>A run made by formulas: a rise and a decay in log-normal bands, enough to exercise every chart and document.</summary>
public static class ExampleRun
{
    private const double HalfZ = 0.6745, NineZ = 1.6449;

    /// <summary>One session followed for three weeks unless said otherwise.</summary>
    public static RunResult Result(double horizonHours = 21 * 24, int sets = 200, params double[] sessions)
    {
        double[] starts = sessions.Length == 0 ? [0] : sessions;
        double[] hours = Grid(horizonHours);
        return new RunResult
        {
            Identity = new RunIdentity("needlepoint", "0.1.0", "spine-1", 1, "2026-11", sets, "7c1e 90b4 52fa 0d83"),
            CourseFile = "first-session.yaml",
            CourseLine = "pen 1.5 mm, 1 session, woman 34, skin type III, cheek",
            CourseText = "person: {age: 34, sex: female, skin_type: III, site: cheek}\ncourse:\n  device: pen-12-needles\n  sessions: 1\n  needle_length: 1.5 mm\n  passes: 6\nhorizon: 3 weeks\n",
            Inputs =
            [
                new InputLine("Person", "woman, 34 years", false),
                new InputLine("Skin", "type III, cheek", false),
                new InputLine("Device", "pen, 12 needles, 1.5 mm, 6 passes", false),
                new InputLine("Speed", "100 strokes per second", true),
                new InputLine("Cover after the session", "none", true),
            ],
            SessionHours = starts,
            HorizonHours = horizonHours,
            Warnings =
            [
                new RunWarning("NP-W003", "No study measured pain later than one day after a session.", null),
                new RunWarning("NP-W011", "The moisturiser is read but not yet used by the model.", "first-session.yaml, line 9"),
            ],
            Observables =
            [
                Single("channel_density_per_cm2", "Holes", "per cm2", "The puncture", 182, 0.18, sets, 4, 4),
                Single("needle_reach_um", "Deepest reach of the tip", "um", "The puncture", 1240, 0.1, sets, 3, 3),
                Single("channel_open_depth_um", "Depth that stays open", "um", "The puncture", 430, 0.3, sets, 2, 1),
                Single("redness_duration_h", "Redness others can see", "h", "First hours and days", 26, 0.5, sets, 6, 5),
                Single("tewl_return_time_h", "Water loss normal again", "h", "First hours and days", 71, 0.35, sets, 5, 5),
                Single("exposure_window_h", "Open to large molecules", "h", "First hours and days", 13, 0.4, sets, 0, 0),
                Curve("tewl_g_m2_h", "Water loss", "TEWL", "g/m2/h", hours, starts, 12, 26, 0.02, 30, 0.3, sets, 300, null, 5),
                Curve("channel_admittance_fraction", "Channels open to water", "share of the first admittance", "1", hours, starts, 0, 1, 0.001, 7, 0.4, sets, 96, null, 3),
                Curve("erythema_index_rise_au", "Redness", "erythema index", "AU", hours, starts, 0, 8, 0.4, 20, 0.4, sets, 168, new Threshold(2, "seen by others above"), 4),
                Curve("pain_vas_0_10", "Pain", null, "0 to 10", hours, starts, 0, 4.1, 0.01, 0.8, 0.35, sets, 24, null, 3),
            ],
            CrossSections = [Section(1.0 / 6, "10 minutes", 430, 1), Section(6, "6 hours", 300, 0.6), Section(24, "1 day", 120, 0.2), Section(72, "3 days", 0, 0)],
            Failures = [],
            Counts = new ModelCounts(4, 96, 18),
        };
    }

    private static double[] Grid(double horizonHours)
    {
        var hours = new List<double>();
        for (double t = 0; t <= 1; t += 1.0 / 30) hours.Add(t);
        for (double t = 1.25; t < 24; t += 0.25) hours.Add(t);
        for (double t = 24; t < horizonHours; t += t < 336 ? 1 : 6) hours.Add(t);
        hours.Add(horizonHours);
        return [.. hours];
    }

    private static Observable Single(string id, string label, string unit, string group, double centre, double sigma, int sets, int studies, int inside)
    {
        double spread = sets == 1 ? 0 : sigma;
        return new Observable
        {
            Id = id,
            Label = label,
            Unit = unit,
            Group = group,
            Shape = ObservableShape.Single,
            TimeHours = [0],
            Central = [centre],
            P05 = [centre * Math.Exp(-NineZ * spread)],
            P25 = [centre * Math.Exp(-HalfZ * spread)],
            P75 = [centre * Math.Exp(HalfZ * spread)],
            P95 = [centre * Math.Exp(NineZ * spread)],
            Untreated = [],
            Tested = Studies(id, studies, inside),
        };
    }

    private static Observable Curve(
        string id, string label, string? term, string unit, double[] hours, double[] sessions, double baseline, double rise, double riseHours,
        double decayHours, double sigma, int sets, double measuredUntil, Threshold? threshold, int studies)
    {
        double spread = sets == 1 ? 0 : sigma;
        double[] At(double z) => [.. hours.Select(t => baseline + rise * Math.Exp(z * spread) * sessions.Where(s => t >= s)
            .Sum(s => (1 - Math.Exp(-(t - s + 1e-3) / riseHours)) * Math.Exp(-(t - s) / (decayHours * Math.Exp(z * spread)))))];
        return new Observable
        {
            Id = id,
            Label = label,
            Term = term,
            Unit = unit,
            Group = "First hours and days",
            Shape = ObservableShape.Curve,
            TimeHours = hours,
            Central = At(0),
            P05 = At(-NineZ),
            P25 = At(-HalfZ),
            P75 = At(HalfZ),
            P95 = At(NineZ),
            Untreated = [.. hours.Select(_ => baseline)],
            Tested = Studies(id, studies, studies),
            MeasuredUntilHours = measuredUntil,
            Threshold = threshold,
        };
    }

    private static Tested Studies(string id, int studies, int inside) => new(
        studies, inside,
        [.. Enumerable.Range(1, studies).Select(i => $"{id.Split('_')[0]}-validation-{i}")],
        [$"{id.Split('_')[0]}-calibration-1", $"{id.Split('_')[0]}-calibration-2"]);

    private static CrossSection Section(double hours, string caption, double openUm, double water)
    {
        double[] cells = [0, 15, 50, 100, 200, 400, 600, 800, 1000, 1200, 1400, 1700, 2000];
        double decay = Math.Exp(-hours / 30);
        return new CrossSection
        {
            TimeHours = hours,
            Caption = caption,
            Layers =
            [
                new LayerSpan("stratum corneum", 0, 15), new LayerSpan("viable epidermis", 15, 90), new LayerSpan("papillary dermis", 90, 280),
                new LayerSpan("upper reticular dermis", 280, 900), new LayerSpan("mid reticular dermis", 900, 1500), new LayerSpan("lower reticular dermis", 1500, 2000),
            ],
            CellRadiusUm = 420,
            MouthRadiusUm = 60,
            ReachUm = 1240,
            OpenDepthUm = openUm,
            WaterOpen = water,
            Unbridged = Math.Min(1, 1.2 * decay),
            ZoneRadiiUm = [75, 250, 420],
            DepthCellsUm = cells,
            Signal = [.. cells.Take(cells.Length - 1).Select(top => top > 1240
                ? new[] { 0.05 * decay, 0.02 * decay, 0.0 }
                : [decay * (1 - top / 2500), 0.35 * decay * (1 - top / 2500), 0.04 * decay])],
        };
    }
}
