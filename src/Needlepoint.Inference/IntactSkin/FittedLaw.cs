using Needlepoint.Evidence.Parameters;
using Needlepoint.Numerics.Numbers;
using Needlepoint.Skin.Parameters;
using Needlepoint.Skin.Processes.Absorption;

namespace Needlepoint.Inference.IntactSkin;

/// <summary>A coefficient more than the law has, tried to see whether the table supports it.</summary>
public enum LawExtension
{
    /// <summary>None: the law as it ships.</summary>
    None,

    /// <summary>log10 of the permeability rises with every 10 K above 305 K.</summary>
    Temperature,

    /// <summary>The limit falls with a power of the molar mass of its own, beyond the lipid path.</summary>
    LimitSize,
}

/// <summary>The law of intact skin with certain coefficients.</summary>
public sealed class FittedLaw : IParameterSource<Scalar>
{
    // Centre of the table and of the law, K.
    private const double Centre = 305;

    private readonly ParameterTable _table;
    private readonly PermeabilityParameters<Scalar> _law;

    /// <summary>A law.</summary>
    /// <param name="table">Parameters that are not fitted.</param>
    /// <param name="logs">Logarithms of the SI values of the fitted parameters, in the order of <see cref="Ids"/>.</param>
    /// <param name="extension">What the law has beyond those.</param>
    /// <param name="extra">Coefficient of the extension, 1.</param>
    public FittedLaw(ParameterTable table, IReadOnlyList<double> logs, LawExtension extension = LawExtension.None, double extra = 0)
    {
        (_table, Logs, Extension, Extra) = (table, logs, extension, extra);
        _law = PermeabilityParameters<Scalar>.From(this);
    }

    /// <summary>The fitted parameters.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "permeability.lipid_path", "permeability.partition_exponent", "permeability.size_decay", "permeability.polar_path",
        "permeability.limit",
    ];

    /// <summary>Logarithms of the SI values of the fitted parameters.</summary>
    public IReadOnlyList<double> Logs { get; }

    /// <summary>What the law has beyond those.</summary>
    public LawExtension Extension { get; }

    /// <summary>Coefficient of the extension, 1.</summary>
    public double Extra { get; }

    /// <inheritdoc/>
    public Scalar this[string id]
    {
        get
        {
            for (int i = 0; i < Ids.Count; i++)
                if (Ids[i] == id)
                    return Scalar.Exp(Logs[i]);
            return _table[id].Value;
        }
    }

    /// <summary>
    /// log10 of the permeability in cm/h that the law gives a measurement. The table tells partitions as measured, so no share of ions is
    /// taken off.
    /// </summary>
    public double Predict(MeasuredPermeability row)
    {
        PermeabilityParameters<Scalar> law = _law;
        if (Extension == LawExtension.LimitSize)
            law.Limit *= Scalar.Pow(_law.ReferenceMass / row.MolarMass, Extra);
        double warmth = Extension == LawExtension.Temperature ? Extra * (row.Temperature - Centre) / 10 : 0;
        return MeasuredPermeability.LogOf(Permeability.Intact<Scalar>(law, row.LogKow, row.MolarMass, 1).Value) + warmth;
    }
}
