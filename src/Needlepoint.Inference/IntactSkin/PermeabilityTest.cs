using Needlepoint.Evidence.Parameters;
using Needlepoint.Evidence.Units;
using Needlepoint.Inference.Results;
using Needlepoint.Inference.Running;
using Needlepoint.Inference.Statistics;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Numerics.Random;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>
/// Tests the law of intact skin on its own table: every row is predicted by a law that was fitted without its compound, without its
/// family, without its laboratory. The rows that are shown apart are fitted by none.
/// </summary>
public sealed class PermeabilityTest
{
    /// <summary>Largest error of log10 allowed with compounds left out.</summary>
    public const double CompoundBar = 0.62;

    /// <summary>Largest error of log10 allowed with families left out.</summary>
    public const double FamilyBar = 0.70;

    /// <summary>Largest error of log10 allowed for polar compounds, compounds left out.</summary>
    public const double PolarBar = 0.60;

    private static readonly (string Name, Func<MeasuredPermeability, bool> Holds)[] s_classes =
    [
        ("all", _ => true),
        ("log Kow below 0", row => row.LogKow < 0),
        ("log Kow 0 to 3", row => row.LogKow is >= 0 and <= 3),
        ("log Kow above 3", row => row.LogKow > 3),
    ];

    private readonly ParameterTable _parameters;
    private readonly PermeabilityTable _table;
    private readonly IReadOnlyList<MeasuredPermeability> _rows;

    private PermeabilityTest(ParameterTable parameters, PermeabilityTable table) =>
        (_parameters, _table, _rows) = (parameters, table, table.Fitted);

    /// <summary>Runs the test.</summary>
    /// <param name="parameters">Parameters with the priors of the law.</param>
    /// <param name="table">Measurements.</param>
    /// <param name="posterior">What runs draw the coefficients from; null before the first calibration.</param>
    public static PermeabilityRecord Run(ParameterTable parameters, PermeabilityTable table, Posterior? posterior) =>
        new PermeabilityTest(parameters, table).Run(posterior);

    private PermeabilityRecord Run(Posterior? posterior)
    {
        int[] folds = Partition.Compounds(_rows), families = Partition.Families(_rows), laboratories = Partition.Laboratories(_rows);
        LawFit plain = new(_parameters);
        LawFit warm = new(_parameters, LawExtension.Temperature), sized = new(_parameters, LawExtension.LimitSize);
        double[] compoundOut = LeftOut(plain, folds), familyOut = LeftOut(plain, families), laboratoryOut = LeftOut(plain, laboratories);
        double[] errors = Errors(_rows, compoundOut);
        double[] halves = [.. folds.Select(fold => HalfWidth([.. errors.Where((_, i) => folds[i] != fold)]))];
        VarianceParts parts = VarianceParts.Of(errors, Numbered(_rows.Select(row => row.Structure)), laboratories);

        Dictionary<int, PermeabilityRow> byRow = [];
        for (int i = 0; i < _rows.Count; i++)
            byRow.Add(_rows[i].Row, RowOf(_rows[i], compoundOut[i], halves[i]) with
            {
                Fold = folds[i] + 1,
                Family = families[i] + 1,
                FamilyOut = familyOut[i],
                LaboratoryOut = laboratoryOut[i],
            });
        foreach ((MeasuredPermeability row, double predicted) in Apart(plain))
            byRow.Add(row.Row, RowOf(row, predicted, HalfWidth(errors)) with { LaboratoryOut = predicted });
        PermeabilityRow[] rows = [.. _table.Rows.Select(row => byRow[row.Row])];

        PermeabilityScore[] scores =
        [
            .. Scores("Potts and Guy 1992", _rows, [.. _rows.Select(PublishedLaws.PottsGuy)]),
            .. Scores("Robinson, published", _rows, [.. _rows.Select(PublishedLaws.Robinson)]),
            .. Scores("law, compounds out", _rows, compoundOut),
            .. Scores("law, families out", _rows, familyOut),
            .. Scores("law, laboratories out", _rows, laboratoryOut),
            .. Scores("law with temperature, compounds out", _rows, LeftOut(warm, folds)),
            .. Scores("law with temperature, families out", _rows, LeftOut(warm, families)),
            .. Scores("law, limit with a size of its own, compounds out", _rows, LeftOut(sized, folds)),
            .. Scores("law, limit with a size of its own, families out", _rows, LeftOut(sized, families)),
        ];
        MeasuredPermeability[] apart = [.. _table.Rows.Where(row => row.IsApart)];
        double coverage = _rows.Select((row, i) => Math.Abs(errors[i]) <= halves[i] ? 1.0 : 0).Average();
        return new PermeabilityRecord
        {
            Rows = rows,
            Scores = scores,
            Apart = apart.Length == 0 ? [] :
            [
                .. Scores("Potts and Guy 1992", apart, [.. apart.Select(PublishedLaws.PottsGuy)]),
                .. Scores("Robinson, published", apart, [.. apart.Select(PublishedLaws.Robinson)]),
                .. Scores("law, compounds out", apart, [.. apart.Select(row => byRow[row.Row].CompoundOut)]),
            ],
            Bars =
            [
                new("RMSE of log10 Kp, compounds out", null, CompoundBar, Root(errors)),
                new("RMSE of log10 Kp, families out", null, FamilyBar, ErrorOf(scores, "law, families out", "all")),
                new(
                    "RMSE of log10 Kp, log Kow below 0, compounds out", null, PolarBar,
                    ErrorOf(scores, "law, compounds out", "log Kow below 0")),
                new("share of rows inside 90 % intervals, compounds out", 0.85, 0.95, coverage),
            ],
            Error = Root(errors),
            Coverage = coverage,
            FamilyCoverage = Errors(_rows, familyOut).Select((error, i) => Math.Abs(error) <= halves[i] ? 1.0 : 0).Average(),
            Parts = (parts.First, parts.Second, parts.Rest),
            Coefficients = Coefficients(posterior),
            Compounds = Compounds(errors),
            Fingerprint = Fingerprint.Of(rows),
        };
    }

    // Each part is predicted by a law fitted to all other parts.
    private double[] LeftOut(LawFit fit, int[] parts)
    {
        double[] predicted = new double[_rows.Count];
        foreach (int part in parts.Distinct())
        {
            FittedLaw law = fit.Fit([.. _rows.Where((_, i) => parts[i] != part)]);
            for (int i = 0; i < predicted.Length; i++)
                if (parts[i] == part)
                    predicted[i] = law.Predict(_rows[i]);
        }

        return predicted;
    }

    // A compound of the rows shown apart may stand among the others too: it is left out there.
    private IEnumerable<(MeasuredPermeability Row, double Predicted)> Apart(LawFit fit)
    {
        FittedLaw? whole = null;
        foreach (var compound in _table.Rows.Where(row => row.IsApart).GroupBy(row => row.Structure, StringComparer.Ordinal))
        {
            FittedLaw law = _rows.Any(row => row.Structure == compound.Key)
                ? fit.Fit([.. _rows.Where(row => row.Structure != compound.Key)])
                : whole ??= fit.Fit(_rows);
            foreach (MeasuredPermeability row in compound)
                yield return (row, law.Predict(row));
        }
    }

    // Half of a nine-in-ten interval for one more measurement of one more compound, from the errors of others: the law's own error, the
    // laboratory's and the row's together.
    private static double HalfWidth(double[] errors) => Normal.Quantile(0.95) * Math.Sqrt(errors.Average(error => error * error));

    private static double[] Errors(IReadOnlyList<MeasuredPermeability> rows, double[] predicted) =>
        [.. rows.Select((row, i) => predicted[i] - row.LogPermeability)];

    private static IEnumerable<PermeabilityScore> Scores(string model, IReadOnlyList<MeasuredPermeability> rows, double[] predicted)
    {
        double[] errors = Errors(rows, predicted);
        foreach ((string name, Func<MeasuredPermeability, bool> holds) in s_classes)
        {
            (MeasuredPermeability Row, double Error)[] own = [.. rows.Zip(errors).Where(pair => holds(pair.First))];
            if (own.Length == 0)
                continue;
            double[] all = [.. own.Select(pair => pair.Error)];
            double[] means =
                [.. own.GroupBy(pair => pair.Row.Structure, StringComparer.Ordinal).Select(compound => compound.Average(pair => pair.Error))];
            yield return new(
                model, name, own.Length, all.Average(), Root(all), Root(means), means.Average(mean => Math.Abs(mean) < 1 ? 1.0 : 0));
        }
    }

    private static double Root(IEnumerable<double> errors) => Math.Sqrt(errors.Average(error => error * error));

    private static double ErrorOf(PermeabilityScore[] scores, string model, string name) =>
        scores.FirstOrDefault(score => score.Model == model && score.Class == name)?.Error ?? double.NaN;

    // A row shown apart belongs to no part and no family.
    private static PermeabilityRow RowOf(MeasuredPermeability row, double compoundOut, double half) => new()
    {
        Row = row.Row,
        Compound = row.Compound,
        Laboratory = row.Laboratory,
        IsApart = row.IsApart,
        LogKow = row.LogKow,
        MolarMass = row.MolarMass * 1000,
        Measured = row.LogPermeability,
        CompoundOut = compoundOut,
        P05 = compoundOut - half,
        P95 = compoundOut + half,
    };

    private PermeabilityCoefficient[] Coefficients(Posterior? posterior)
    {
        if (posterior is null || FittedLaw.Ids.Any(id => !posterior.Ids.Contains(id)))
            return [];
        int[] at = [.. FittedLaw.Ids.Select(id => posterior.Ids.ToList().IndexOf(id))];
        double Covariance(int a, int b) =>
            Enumerable.Range(0, posterior.Ids.Count).Sum(column => posterior.Factor(at[a], column) * posterior.Factor(at[b], column));
        double Deviation(int a) => Math.Sqrt(Covariance(a, a));
        return
        [
            .. FittedLaw.Ids.Select((id, i) =>
            {
                Unit unit = _parameters[id].Unit;
                double best = unit.FromSi(Scalar.Exp(posterior.MeanLog[at[i]]).Value);
                return new PermeabilityCoefficient(
                    id, unit.Symbol, unit.FromSi(_parameters[id].Value), best, Scalar.Exp(Deviation(i)).Value,
                    [.. Enumerable.Range(0, i).Select(j => Covariance(i, j) / (Deviation(i) * Deviation(j)))]);
            }),
        ];
    }

    private PermeabilityCompound[] Compounds(double[] errors) =>
    [
        .. _rows.Zip(errors).GroupBy(pair => pair.First.Structure, StringComparer.Ordinal)
            .Select(group => (Row: group.First().First, Count: group.Count(), Error: group.Average(pair => pair.Second)))
            .Select(found => new PermeabilityCompound(found.Row.Compound, found.Count, found.Row.LogKow, found.Row.MolarMass * 1000, found.Error))
            .OrderByDescending(compound => Math.Abs(compound.Error)).ThenBy(compound => compound.Name, StringComparer.Ordinal),
    ];

    private static int[] Numbered(IEnumerable<string> names)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        return [.. names.Select(name => numbers.TryGetValue(name, out int number) ? number : numbers[name] = numbers.Count)];
    }
}
