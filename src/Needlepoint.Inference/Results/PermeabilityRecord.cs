namespace Needlepoint.Inference.Results;

/// <summary>
/// The law of intact skin beside the published permeabilities that it was fitted to, every prediction made without what it predicts.
/// </summary>
public sealed record PermeabilityRecord
{
    /// <summary>Every row of the table, in its order.</summary>
    public required IReadOnlyList<PermeabilityRow> Rows { get; init; }

    /// <summary>Errors of each model in each class, the rows shown apart not among them.</summary>
    public required IReadOnlyList<PermeabilityScore> Scores { get; init; }

    /// <summary>Errors on the rows that are shown apart.</summary>
    public required IReadOnlyList<PermeabilityScore> Apart { get; init; }

    /// <summary>What must hold, and what holds.</summary>
    public required IReadOnlyList<PermeabilityBar> Bars { get; init; }

    /// <summary>Root mean square error of log10 with compounds left out.</summary>
    public required double Error { get; init; }

    /// <summary>Share of rows inside nine-in-ten intervals, compounds left out, 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The same with whole families left out, the intervals as wide as for compounds, 1.</summary>
    public required double FamilyCoverage { get; init; }

    /// <summary>Standard deviations of log10 of left-out errors: between compounds, between laboratories, between rows.</summary>
    public required (double Compounds, double Laboratories, double Rows) Parts { get; init; }

    /// <summary>The fitted coefficients as runs draw them; empty before the first calibration.</summary>
    public required IReadOnlyList<PermeabilityCoefficient> Coefficients { get; init; }

    /// <summary>Compounds by the size of their mean error when left out, the largest first.</summary>
    public required IReadOnlyList<PermeabilityCompound> Compounds { get; init; }

    /// <summary>Sixteen digits that change with any bit of any prediction.</summary>
    public string Fingerprint { get; init; } = "";
}

/// <summary>One measurement and its predictions, log10 of cm/h.</summary>
public sealed record PermeabilityRow
{
    /// <summary>Number of the row in the source.</summary>
    public required int Row { get; init; }

    /// <summary>Name of the compound.</summary>
    public required string Compound { get; init; }

    /// <summary>Publication that measured it.</summary>
    public required string Laboratory { get; init; }

    /// <summary>Whether it is shown apart and never fitted.</summary>
    public required bool IsApart { get; init; }

    /// <summary>log10 of the octanol / water partition.</summary>
    public required double LogKow { get; init; }

    /// <summary>Molar mass, g/mol.</summary>
    public required double MolarMass { get; init; }

    /// <summary>Part of the draw of compounds, from 1; 0 for rows shown apart.</summary>
    public int Fold { get; init; }

    /// <summary>Family of like compounds, from 1; 0 for rows shown apart.</summary>
    public int Family { get; init; }

    /// <summary>Measured.</summary>
    public required double Measured { get; init; }

    /// <summary>Predicted by a law that has not seen the compound.</summary>
    public required double CompoundOut { get; init; }

    /// <summary>Lower end of its nine-in-ten interval.</summary>
    public required double P05 { get; init; }

    /// <summary>Upper end.</summary>
    public required double P95 { get; init; }

    /// <summary>Predicted by a law that has seen no compound of the family; not a number for rows shown apart.</summary>
    public double FamilyOut { get; init; } = double.NaN;

    /// <summary>Predicted by a law that has seen no row of the laboratory.</summary>
    public double LaboratoryOut { get; init; } = double.NaN;

    /// <summary>Whether the measured value lies inside the interval.</summary>
    public bool IsInside => P05 <= Measured && Measured <= P95;
}

/// <summary>Errors of one model in one class, log10.</summary>
/// <param name="Model">Model, and what it has not seen.</param>
/// <param name="Class">All, or a range of log Kow.</param>
/// <param name="Rows">Rows in the class.</param>
/// <param name="Bias">Mean of predicted less measured.</param>
/// <param name="Error">Root of the mean square.</param>
/// <param name="CompoundError">The same over the mean errors of compounds.</param>
/// <param name="WithinTenfold">Share of compounds whose mean error is below 1.</param>
public sealed record PermeabilityScore(
    string Model, string Class, int Rows, double Bias, double Error, double CompoundError, double WithinTenfold);

/// <summary>Something that must hold.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Low">Least value; null for none.</param>
/// <param name="High">Greatest value.</param>
/// <param name="Reached">The value.</param>
public sealed record PermeabilityBar(string What, double? Low, double High, double Reached)
{
    /// <summary>Whether it holds.</summary>
    public bool IsMet => !(Reached < Low) && Reached <= High;
}

/// <summary>A fitted coefficient, in the unit of its file.</summary>
/// <param name="Id">Parameter.</param>
/// <param name="Unit">Unit.</param>
/// <param name="Prior">Before the fit.</param>
/// <param name="Best">After the fit.</param>
/// <param name="Factor">Geometric standard deviation after the fit.</param>
/// <param name="Correlations">Correlation of its logarithm with those of the coefficients before it.</param>
public sealed record PermeabilityCoefficient(
    string Id, string Unit, double Prior, double Best, double Factor, IReadOnlyList<double> Correlations);

/// <summary>A compound and its mean error when left out.</summary>
/// <param name="Name">Name as published.</param>
/// <param name="Rows">Rows.</param>
/// <param name="LogKow">log10 of the octanol / water partition.</param>
/// <param name="MolarMass">Molar mass, g/mol.</param>
/// <param name="Error">Mean of predicted less measured, log10.</param>
public sealed record PermeabilityCompound(string Name, int Rows, double LogKow, double MolarMass, double Error);
