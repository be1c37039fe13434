using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Numerics.Solvers;

/// <summary>The time, the step and the judgement of one lane: plain numbers, so that every lane and every width decides alike.</summary>
struct LaneClock
{
    double end, tried, errorBefore, stepBefore, start;
    int accepted, rejected;
    bool last, retried, notFinite;
    Ending? ending;

    /// <summary>Whether somebody is in the lane.</summary>
    public bool Active { get; private set; }

    /// <summary>The time reached.</summary>
    public double Time { get; private set; }

    /// <summary>The step to try next; zero while it has to be guessed.</summary>
    public double Step { get; private set; }

    /// <summary>Whether the step just tried was accepted.</summary>
    public bool Accepted { get; private set; }

    /// <summary>Mean square of the error of the step just tried, over the tolerance.</summary>
    public double MeanSquareError { get; set; }

    /// <summary>Whether the stretch is over, well or badly.</summary>
    public readonly bool Ended => ending is not null;

    /// <summary>How the stretch ended.</summary>
    public readonly Outcome Outcome => new(ending ?? Ending.Success, Time, tried, accepted, rejected);

    /// <summary>A new stretch.</summary>
    public void Start(double from, double to, StepControl control)
    {
        this = default;
        (Active, Time, start, end) = (true, from, from, to);
        Step = Math.Min(control.FirstStep, control.LongestStep);
        ending = from >= to ? Ending.Success : null;
    }

    /// <summary>Nobody is left for this lane.</summary>
    public void Stop() => this = default;

    /// <summary>A step for one explicit Euler trial: a hundredth of the time in which the rates would double the state.</summary>
    public readonly double ExplicitStep(double size, double speed)
    {
        double h = size < 1e-10 || speed < 1e-10 ? 1e-6 * (end - start) : 0.01 * Math.Sqrt(size / speed);
        return double.IsFinite(h) && h > 0 ? Math.Min(h, end - start) : 1;
    }

    /// <summary>
    /// The first step, where it has not been set. The root is the third for every method: after an event the fast parts bend so much that a
    /// higher one starts far too long, and too short a start costs two or three steps.
    /// </summary>
    public void FirstStep(double explicitStep, double speed, double bend, StepControl control)
    {
        if (!Active || Step != 0)
            return;
        double largest = Math.Sqrt(Math.Max(speed, bend));
        double h = largest <= 1e-15
            ? Math.Max(1e-6 * (end - start), 1e-3 * explicitStep)
            : Scalar.Pow(0.01 / largest, 1.0 / 3).Value;
        h = Math.Min(Math.Min(100 * explicitStep, h), control.LongestStep);
        Step = double.IsFinite(h) && h > 0 ? h : 1e-6 * (end - start);
    }

    /// <summary>The length of the step that is tried now; an idle lane repeats an arbitrary one.</summary>
    public double Try()
    {
        if (!Active)
            return 1;
        last = Time + 1.0001 * Step >= end;
        tried = last ? end - Time : Step;
        return tried;
    }

    /// <summary>Accepts or rejects the step just tried, and chooses the next one.</summary>
    public void Judge(StepControl control, double exponent)
    {
        Accepted = false;
        if (!Active)
            return;
        double error = Math.Sqrt(MeanSquareError);
        notFinite = !double.IsFinite(error);
        if (notFinite)
        {
            Reject(tried / control.LargestCut, control);
            return;
        }
        error = Math.Max(error, 1e-10);
        double divisor = Scalar.Pow(error, exponent).Value / control.Safety;
        if (error >= 1)
        {
            Reject(tried / Math.Clamp(divisor, 1 / control.LargestGrowth, control.LargestCut), control);
            return;
        }
        if (stepBefore > 0)
            divisor = Math.Max(divisor, stepBefore / tried * Scalar.Pow(error * error / errorBefore, exponent).Value / control.Safety);
        double next = Math.Min(tried / Math.Clamp(divisor, 1 / control.LargestGrowth, control.LargestCut), control.LongestStep);
        (errorBefore, stepBefore) = (Math.Max(1e-2, error), tried);
        Step = retried ? Math.Min(next, tried) : next;
        Time = last ? end : Time + tried;
        accepted++;
        Accepted = true;
        retried = false;
        if (last)
            ending = Ending.Success;
        else if (accepted + rejected >= control.StepLimit)
            ending = Ending.StepLimit;
    }

    void Reject(double next, StepControl control)
    {
        rejected++;
        retried = true;
        Step = next;
        if (next <= control.SmallestRelativeStep * Math.Max(Math.Abs(Time), control.SmallestRelativeStep * (end - start)))
            ending = notFinite ? Ending.NotFinite : Ending.StepTooSmall;
        else if (accepted + rejected >= control.StepLimit)
            ending = Ending.StepLimit;
    }

    /// <summary>Where a time lies within the step just accepted, from 0 to 1.</summary>
    public readonly double Fraction(double time) => time >= Time ? 1 : 1 - (Time - time) / tried;
}
