using Needlepoint.Evidence.Studies;
using Needlepoint.Inference.Qualification;
using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Inference.Calibration;

/// <summary>How far a prediction lies from a measured value, as a residual of a fit: the difference of logarithms, or of amounts where those scatter, over its error.</summary>
internal sealed class ValueResidual(ModelData model)
{
    // Predictions that are zero or never come have no logarithm; they count as this far off.
    private const double FarthestLog = 5;

    // Beyond this many errors a residual grows only slowly: studies err more widely than a normal law allows, and none is ever dropped.
    private const double TailStart = 2;

    private readonly StudyError _error = new(model);
    private readonly double _armsLog = Scalar.Log(model.Parameters["observation.permeation_shape.between_studies"].Value).Value;
    private readonly double _timeResolution = model.Parameters["observation.time_resolution"].Value;

    /// <summary>
    /// Error of one of several values that a study gives in one class. Half of the spread between studies is common to them, so that k values
    /// of one study do not count as k studies.
    /// </summary>
    public double ErrorOf(ValueCase value, int together)
    {
        if (value.Class.Law == ErrorLaw.Amount)
        {
            double printed = StudyError.OwnAmount(value.Measurement), studies = _error.BetweenAmount(value);
            return Math.Sqrt((printed * printed) + (studies * studies * (1 + together) / 2));
        }

        double own = _error.OwnLog(value), between = _error.BetweenLog(value);
        return Math.Sqrt((own * own) + (between * between * (1 + together) / 2) + 1e-4);
    }

    /// <summary>Error of a value of a study whose own factors stand for what differs between studies: its arms still differ as curves of one study do.</summary>
    public double ErrorWithinStudy(ValueCase value)
    {
        double own = _error.OwnLog(value);
        return Math.Sqrt((own * own) + (_armsLog * _armsLog) + 1e-4);
    }

    /// <summary>Error of a range that the model has to meet: it holds the spread between studies already.</summary>
    public double ErrorOfAnchor(ValueCase value)
    {
        double own = _error.OwnLog(value);
        return Math.Sqrt((own * own) + 1e-4);
    }

    /// <summary>The residual.</summary>
    public double Of(double predicted, ValueCase value, double error)
    {
        Measurement measurement = value.Measurement;
        if (value.Class.Law == ErrorLaw.Amount)
            return Tailed(Bounded(predicted - measurement.Value, measurement.Statistic) / error);
        // Times shorter than the interval between readings look alike: both are seen through it.
        double blur = measurement.Unit.Dimension == Dimension.Time ? measurement.Unit.FromSi(_timeResolution) : 0;
        double ratio = (predicted + blur) / (measurement.Value + blur);
        double log = ratio > 0 ? Math.Clamp(Scalar.Log(ratio).Value, -FarthestLog, FarthestLog) : -FarthestLog;
        return Tailed(Bounded(log, measurement.Statistic) / error);
    }

    // A bound that is kept is no error.
    private static double Bounded(double difference, Statistic statistic) => statistic switch
    {
        Statistic.LowerBound => Math.Min(difference, 0),
        Statistic.UpperBound => Math.Max(difference, 0),
        _ => difference,
    };

    /// <summary>Residual whose square is the Cauchy loss c^2 ln(1 + (r/c)^2) (Triggs et al. 2000, robust cost functions).</summary>
    private static double Tailed(double residual)
    {
        double scaled = residual / TailStart;
        return Math.Sign(residual) * TailStart * Math.Sqrt(Scalar.Log(1 + (scaled * scaled)).Value);
    }
}
