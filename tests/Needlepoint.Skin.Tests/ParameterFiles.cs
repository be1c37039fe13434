using System.Globalization;
using System.Text.RegularExpressions;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;

namespace Needlepoint.Skin.Tests;

/// <summary>
/// The values of <c>data/parameters</c> in SI units, read line by line: what the processes run on, without the projects that read files.
/// </summary>
public static partial class ParameterFiles
{
    private static readonly Dictionary<string, (double Factor, Dimension Dimension)> s_units = new()
    {
        ["1"] = (1, Dimension.Pure),
        ["AU"] = (1, Dimension.Pure),
        ["um"] = (1e-6, Dimension.Length),
        ["mm"] = (1e-3, Dimension.Length),
        ["mm2"] = (1e-6, Dimension.Length.Power(2)),
        ["h"] = (3600, Dimension.Time),
        ["d"] = (86400, Dimension.Time),
        ["ng/mL"] = (1e-6, Dimension.Mass / Dimension.Length.Power(3)),
        ["ng/mL/d"] = (1e-6 / 86400, Dimension.Mass / Dimension.Length.Power(3) / Dimension.Time),
        ["1/h"] = (1 / 3600.0, Dimension.Pure / Dimension.Time),
        ["months"] = (30.4375 * 86400, Dimension.Time),
        ["y"] = (365.25 * 86400, Dimension.Time),
        ["1/d"] = (1 / 86400.0, Dimension.Pure / Dimension.Time),
        ["d"] = (86400, Dimension.Time),
        ["1/year"] = (1 / (365.25 * 86400), Dimension.Pure / Dimension.Time),
        ["m/s"] = (1, Dimension.Length / Dimension.Time),
        ["mm/s"] = (1e-3, Dimension.Length / Dimension.Time),
        ["um/d"] = (1e-6 / 86400, Dimension.Length / Dimension.Time),
        ["um/h"] = (1e-6 / 3600, Dimension.Length / Dimension.Time),
        ["cm2/d"] = (1e-4 / 86400, Dimension.Length.Power(2) / Dimension.Time),
        ["1/cm2"] = (1e4, Dimension.Pure / Dimension.Length.Power(2)),
        ["1/mm2"] = (1e6, Dimension.Pure / Dimension.Length.Power(2)),
        ["kg/m3"] = (1, Dimension.Mass / Dimension.Length.Power(3)),
        ["g/m2/h"] = (1e-3 / 3600, Dimension.Mass / Dimension.Length.Power(2) / Dimension.Time),
        ["mmHg"] = (133.322387415, Dimension.Force / Dimension.Length.Power(2)),
        ["1/mmHg"] = (1 / 133.322387415, Dimension.Length.Power(2) / Dimension.Force),
        ["mL/kg/min"] = (1e-6 / 60, Dimension.Length.Power(3) / Dimension.Mass / Dimension.Time),
        ["1/cm"] = (100, Dimension.Pure / Dimension.Length),
        ["nm"] = (1e-9, Dimension.Length),
        ["min"] = (60, Dimension.Time),
        ["cm/s"] = (1e-2, Dimension.Length / Dimension.Time),
        ["g/m3"] = (1e-3, Dimension.Mass / Dimension.Length.Power(3)),
        ["1/min"] = (1 / 60.0, Dimension.Pure / Dimension.Time),
        ["cm2/s"] = (1e-4, Dimension.Length.Power(2) / Dimension.Time),
        ["%"] = (0.01, Dimension.Pure),
        ["cm/h"] = (1e-2 / 3600, Dimension.Length / Dimension.Time),
        ["g/mol"] = (1e-3, Dimension.Mass / Dimension.Amount),
        ["deg"] = (Math.PI / 180, Dimension.Pure),
        ["nmol/g"] = (1e-6, Dimension.Amount / Dimension.Mass),
        ["m2/mol"] = (1, Dimension.Length.Power(2) / Dimension.Amount),
        ["g/d"] = (1e-3 / 86400, Dimension.Mass / Dimension.Time),
        ["mg/d"] = (1e-6 / 86400, Dimension.Mass / Dimension.Time),
        ["mL/d"] = (1e-6 / 86400, Dimension.Length.Power(3) / Dimension.Time),
        ["mm/d"] = (1e-3 / 86400, Dimension.Length / Dimension.Time),
        ["J/m2/d"] = (1 / 86400.0, Dimension.Mass / Dimension.Time.Power(3)),
        ["mW/m2"] = (1e-3, Dimension.Mass / Dimension.Time.Power(3)),
        ["N/mm"] = (1e3, Dimension.Mass / Dimension.Time.Power(2)),
    };

    /// <summary>Value in SI units, dimension, geometric standard deviation and bounds in SI units by id.</summary>
    public static IReadOnlyDictionary<string, (double Value, Dimension Dimension, double Gsd, double Low, double High)> All { get; } = Read();

    /// <summary>The root of the repository: the folder above the tests that holds the solution.</summary>
    public static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Needlepoint.slnx")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new DirectoryNotFoundException("No folder above the tests holds Needlepoint.slnx.");
    }

    private static Dictionary<string, (double, Dimension, double, double, double)> Read()
    {
        Dictionary<string, (double, Dimension, double, double, double)> all = [];
        foreach (string name in (string[])
        [
            "puncture", "channels", "barrier", "irritation", "healing", "perfusion", "matrix", "epidermis", "remodelling", "readings", "modifiers",
            "anatomy", "permeability", "absorption", "colour", "hair", "care", "pigment",
        ])
        {
            string text = File.ReadAllText(Path.Combine(Root(), "data", "parameters", name + ".yaml"));
            foreach (Match entry in Entry().Matches(text))
            {
                (double factor, Dimension dimension) = s_units[entry.Groups["unit"].Value];
                double gsd = entry.Groups["gsd"].Success ? Number(entry.Groups["gsd"].Value) : 1;
                double Si(string group) => Number(entry.Groups[group].Value) * factor;
                all.Add(entry.Groups["id"].Value, (Si("value"), dimension, gsd, Si("low"), Si("high")));
            }
        }
        return all;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """- id: (?<id>\S+)\n  value: (?<value>\S+)\n  unit: "?(?<unit>[^"\n]+)"?\n  meaning: .*\n  spread: \{kind: (fixed|lognormal, gsd: (?<gsd>[\d.]+).*)\}(\n  (?!bounds).*)*\n  bounds: \[(?<low>\S+), (?<high>\S+)\]""")]
    private static partial Regex Entry();
}

/// <summary>Values of the files, some replaced; every lane alike unless told otherwise.</summary>
public sealed class FileParameters<T>(params (string Id, double Value)[] replaced) : IParameterSource<T>
    where T : struct, IReal<T>
{
    public T this[string id]
    {
        get
        {
            foreach ((string name, double value) in replaced)
                if (name == id)
                    return T.Of(value);
            return T.Of(ParameterFiles.All[id].Value);
        }
    }
}

/// <summary>Values of the files with their dimensions.</summary>
public sealed class DimensionedParameters : IParameterSource<Dimensioned>
{
    public Dimensioned this[string id] => new(ParameterFiles.All[id].Value, ParameterFiles.All[id].Dimension);
}

/// <summary>One draw from the spreads of the files, held within their bounds as in a run; every number of the draw comes from the seed and the id alone.</summary>
public sealed class DrawnParameters(int seed, params (string Id, double Value)[] replaced) : IParameterSource<Scalar>
{
    public Scalar this[string id]
    {
        get
        {
            foreach ((string name, double value) in replaced)
                if (name == id)
                    return value;
            (double median, _, double gsd, double low, double high) = ParameterFiles.All[id];
            Random random = new(seed ^ id.Aggregate(17, (hash, letter) => unchecked(hash * 31 + letter)));
            double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
            return Math.Clamp(median * Math.Pow(gsd, normal), low, high);
        }
    }
}

/// <summary>Different parameter sets side by side.</summary>
public sealed class Beside(params IParameterSource<Scalar>[] sets) : IParameterSource<Lanes4>
{
    public Lanes4 this[string id]
    {
        get
        {
            Lanes4 values = Lanes4.Of(0);
            for (int lane = 0; lane < Lanes4.Width; lane++)
                values = Lanes4.With(values, lane, sets[lane][id].Value);
            return values;
        }
    }
}
