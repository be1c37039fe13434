namespace Needlepoint.ReferenceModel;

/// <summary>
/// Wound equations in the usual form, in which macrophages make the signal that recruits macrophages: one well-mixed cell with 17 states. They are
/// kept as the counter-example: the gain of that loop is 0.91, so that a small dose answers like a large one. The order of the states is provisional
/// matrix, debris, neutrophils, early and late macrophages, alarm, repair signal, growth signal, vessels, fibroblasts, myofibroblasts, old
/// collagen, type III, new and cross-linked collagen, enzyme, elastin; days, cells per mm3, ng/mL.
/// </summary>
public static class IgnitingTissue
{
    private const double NeutrophilScale = 2000, MacrophageScale = 800, FibroblastsAtRest = 1500, FibroblastCrowding = 5000, SignalAtRest = 0.05;

    /// <summary>Gain of collagen a while after a damage dose in healthy skin.</summary>
    public static double Gain(double dose, double day)
    {
        const double Step = 0.02;
        double[] x = [0, dose, 0, 0, 0, 0, SignalAtRest, 0, 1, FibroblastsAtRest, 0, 1, 0, 0, 0, 0, 1];
        int steps = (int)Math.Round(day / Step);
        for (int i = 0; i < steps; i++)
        {
            double[] first = Slopes(i * Step, x);
            double[] second = Slopes((i + 0.5) * Step, Moved(x, first, Step / 2));
            double[] third = Slopes((i + 0.5) * Step, Moved(x, second, Step / 2));
            double[] fourth = Slopes((i + 1) * Step, Moved(x, third, Step));
            for (int k = 0; k < x.Length; k++)
                x[k] += Step / 6 * (first[k] + 2 * second[k] + 2 * third[k] + fourth[k]);
        }
        return x[11] + x[12] + x[13] + x[14] - 1;
    }

    private static double[] Moved(double[] x, double[] slopes, double step) => [.. x.Select((value, k) => value + step * slopes[k])];

    private static double Hill(double value, double half, int power = 1) =>
        value <= 0 ? 0 : Math.Pow(value, power) / (Math.Pow(value, power) + Math.Pow(half, power));

    private static double[] Slopes(double day, double[] x)
    {
        double provisional = x[0], debris = x[1], neutrophils = x[2], early = x[3], late = x[4], alarm = x[5], growth = x[7], vessels = x[8];
        double fibroblasts = x[9], myofibroblasts = x[10], old = x[11], typeThree = x[12], fresh = x[13], linked = x[14], enzyme = x[15], elastin = x[16];
        double signal = x[6] - SignalAtRest;
        double n = neutrophils / NeutrophilScale, m = (early + late) / MacrophageScale;
        double oxygen = Math.Min(1, 1.3 * vessels / (0.3 + vessels));
        double onset = 1 - Math.Exp(-day / 0.087);
        double converted = 0.499 * Hill(signal, 2.22, 2) * fibroblasts;
        double synthesis = (fibroblasts * Hill(signal, 0.149) + myofibroblasts) / FibroblastsAtRest
            * (1 + 0.73 * Hill(signal, 0.149)) * oxygen / (1 + 1.5 * alarm);
        double made = 0.0062 * synthesis * Math.Max(0, 1 - (old + typeThree + fresh + linked) / 1.5);
        double fibroblastReturn = 0.0475 * (1 - Math.Exp(-day / 2)) * Math.Max(0, FibroblastsAtRest - fibroblasts);
        double division = 0.924 * Hill(growth, 0.205) * fibroblasts * (1 - (fibroblasts + myofibroblasts) / FibroblastCrowding);
        return
        [
            -(0.15 + 0.25 * m) * provisional,
            -(0.37 + 0.426 * n + 0.655 * m) * debris,
            4030 * Hill(debris, 0.234) * onset - 1.02 * neutrophils - 0.234 * m * neutrophils,
            2670 * Hill(alarm, 1.11) * onset - 1.24 * early,
            1.04 * early - 0.30 * late,
            1.76 * debris + 1.31 * n + 7.5 * early / MacrophageScale - 20 * (1 + 0.36 * late / MacrophageScale) * alarm,
            0.07 * (late + 0.3 * early) + 0.002 * myofibroblasts - 9.1 * signal,
            0.015 * (early + late) - 4 * growth,
            0.35 * (Math.Max(0, 1 - oxygen) + 0.3 * m) * (vessels + 0.05) * (1 - vessels / 2) - 0.03 * Math.Max(0, vessels - 1),
            fibroblastReturn + division - converted - 0.072 * Math.Max(0, fibroblasts - FibroblastsAtRest),
            converted - 0.286 * myofibroblasts,
            -0.003 * enzyme * old,
            made - (0.02 + 0.01 * enzyme) * typeThree,
            made + 0.8 * 0.02 * typeThree - (0.012 + 0.003 + 0.01 * enzyme) * fresh,
            0.012 * fresh - 1.3e-4 * linked,
            0.8 * early / MacrophageScale + 0.2 * myofibroblasts / FibroblastsAtRest - 0.5 * enzyme,
            0.002 * synthesis * Math.Max(0, 1.2 - elastin) - 0.003 * enzyme * elastin,
        ];
    }
}
