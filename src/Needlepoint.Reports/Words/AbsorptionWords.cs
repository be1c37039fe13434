using System.Globalization;
using Needlepoint.Inference.Results;

namespace Needlepoint.Reports.Words;

/// <summary>What gets in, in sentences. One place for report and terminal.</summary>
public static class AbsorptionWords
{
    private const double SameGain = 1.15;

    // Shorter than anybody tells, h.
    private const double AtOnce = 1.0 / 60;

    /// <summary>The answer: how much gets into living skin, how sure, and against intact skin.</summary>
    public static Statement Answer(AbsorptionResult result)
    {
        AbsorptionArm asked = result.Arms[0];
        AmountUnit unit = AmountUnit.For(asked.Delivered.Central);
        Interval amount = unit.Of(asked.Delivered);
        string spread = HasSpread(amount) ? $" (nine in ten: {AmountUnit.Span(amount)})" : "";
        string lead = amount.Central > 0
            ? $"About {AmountUnit.Printed(amount).Centre}\u00A0{unit.Name} of {result.Substance}" : $"Next to nothing of {result.Substance}";
        return new Statement(lead, $" gets into living skin in {Span(result.EndHours)}{spread}{AgainstIntact(result)}.", Second(result, unit));
    }

    /// <summary>"12 µg/cm² into living skin in 24 h (3 to 60), 18 times intact skin": one product of a course in a line.</summary>
    public static string Short(AbsorptionResult result)
    {
        AmountUnit unit = AmountUnit.For(result.Arms[0].Delivered.Central);
        Interval amount = unit.Of(result.Arms[0].Delivered);
        string spread = HasSpread(amount) ? $" ({AmountUnit.Span(amount)})" : "";
        double gain = result.Arms[0].Enhancement.Central;
        string times = IsIntact(result.Arms[0]) || !double.IsFinite(gain) ? "" : $", {Times(gain)} intact skin";
        return $"{AmountUnit.Printed(amount).Centre}\u00A0{unit.Name} into living skin in {Span(result.EndHours)}{spread}{times}";
    }

    /// <summary>"vitamin C serum at hour 1": the product and when it is put on.</summary>
    public static string Applied(AbsorptionResult result) => $"{result.Product} {When(result.Verdict?.AppliedHours ?? result.AppliedHours)}";

    /// <summary>"channels open until hour 14 (8 to 30)".</summary>
    public static string Open(OpenChannelVerdict verdict)
    {
        Interval until = verdict.OpenUntilHours;
        if (!double.IsFinite(until.Central)) return "channels still open at the end";
        var (centre, low, high) = Hours(until);
        return HasSpread(until) ? $"channels open until hour {centre} ({low} to {high})" : $"channels open until hour {centre}";
    }

    /// <summary>What to do: instead where it is blocked, else to stay clear.</summary>
    public static string Advice(OpenChannelVerdict verdict)
    {
        const string nothing = "Nothing: ";
        string advice = verdict.Instead.StartsWith(nothing, StringComparison.Ordinal) ? verdict.Instead[nothing.Length..] : verdict.Instead;
        return verdict.IsBlocked ? verdict.Instead : Capital(advice);
    }

    /// <summary>An effect: what it takes, what is there, when and how surely.</summary>
    public static string Effect(AbsorptionEffect effect)
    {
        string here = AmountUnit.Span(effect.PeakConcentration);
        string highest = AmountUnit.Printed(effect.PeakConcentration).Centre;
        string level = $"half of it at {Figures.Of(effect.HalfConcentration)}\u00A0µg/mL; {effect.Layer} at its highest {highest}\u00A0µg/mL ({here})";
        string times = Math.Round(100 * effect.Chance).ToString("0", CultureInfo.InvariantCulture);
        string chance = $"{Capital(Chance(effect.Chance))}, in {times} of 100";
        if (!double.IsFinite(effect.OnsetHours.Central)) return $"{level}. {chance}.";
        string until = double.IsFinite(effect.UntilHours.Central) ? $" until {Span(effect.UntilHours.Central)}" : ", still there at the end";
        string from = effect.OnsetHours.P95 < AtOnce ? "at once" : $"from {Span(effect.OnsetHours.Central)} ({SpanOf(effect.OnsetHours)})";
        return $"{level}. {chance}: {from}{until}.";
    }

    /// <summary>What the body sees: the highest concentration in plasma, and from where harm is reported; null when nothing is known of it.</summary>
    public static string? Plasma(AbsorptionResult result)
    {
        Observable? peak = result.Observables.FirstOrDefault(observable => observable.Id == "plasma_peak_ug_ml");
        if (peak is null) return null;
        Reading reading = AbsorptionCurves.ReadAt(peak, 0);
        string spread = reading.HasInterval ? $" ({reading.Low} to {reading.High})" : "";
        Threshold? harm = peak.Threshold ?? result.Observables.FirstOrDefault(observable => observable.Id == "plasma_concentration_ug_ml")?.Threshold;
        return $"At most about {reading.Centre}\u00A0{reading.Unit} in blood plasma{spread}. {(harm is null ? "No plasma concentration of harm is known." : Harm(harm))}";
    }

    private static string Harm(Threshold harm)
    {
        AmountUnit unit = AmountUnit.For(harm.Value, "mL");
        return $"{Capital(harm.Words)} {Figures.Of(unit.PerMicrogram * harm.Value)}\u00A0{unit.Name}.";
    }

    /// <summary>The published record behind the numbers in a sentence: only studies that the model was not tuned to count.</summary>
    public static string RestsOn(AbsorptionResult result)
    {
        Tested[] tested = [.. result.Observables.Select(observable => observable.Tested)];
        string[] studies = [.. tested.SelectMany(record => record.StudyIds).Distinct()];
        string record = studies.Length == 0
            ? "No study that the model was not tuned to measured these numbers: read them as a guess with a mechanism."
            : $"{studies.Length} studies that the model was not tuned to measured numbers of this kind; the column tested says how many lie inside.";
        return result.Counts is { } counts
            ? $"{record} {counts.Parameters} parameters took part, {counts.Assumed} of them assumed." : record;
    }

    /// <summary>True for skin without needles.</summary>
    public static bool IsIntact(AbsorptionArm arm) => arm.Name.StartsWith("intact", StringComparison.Ordinal);

    /// <summary>True when the ensemble leaves room.</summary>
    public static bool HasSpread(Interval values) => values.P95 > values.P05 && double.IsFinite(values.P05);

    /// <summary>"18 times", "about as much as".</summary>
    public static string Times(double gain) => gain > SameGain || gain < 1 / SameGain ? Figures.Of(gain) + "\u00A0times" : "about as much as";

    /// <summary>A length of time: "20 min", "24 h", "3 d".</summary>
    public static string Span(double hours) => hours switch
    {
        < 1 => $"{Math.Round(hours * 60).ToString("0", CultureInfo.InvariantCulture)}\u00A0min",
        <= 72 => $"{Math.Round(hours, hours < 10 ? 1 : 0).ToString("0.#", CultureInfo.InvariantCulture)}\u00A0h",
        _ => Moments.Short(hours),
    };

    /// <summary>The ends of a time: "12 min to 1 h".</summary>
    public static string SpanOf(Interval hours) => $"{Span(hours.P05)} to {(double.IsFinite(hours.P95) ? Span(hours.P95) : "later")}";

    private static string AgainstIntact(AbsorptionResult result)
    {
        AbsorptionArm asked = result.Arms[0];
        double gain = asked.Enhancement.Central;
        if (IsIntact(asked)) return ", through intact skin";
        if (!double.IsFinite(gain)) return "";
        return gain > SameGain || gain < 1 / SameGain ? $", {Times(gain)} what intact skin lets in" : ", about as much as intact skin lets in";
    }

    private static string Second(AbsorptionResult result, AmountUnit unit)
    {
        AbsorptionArm asked = result.Arms[0];
        var sentences = new List<string>();
        if (double.IsFinite(asked.DosePercent.Central))
        {
            AmountUnit put = AmountUnit.For(result.Dose);
            string share = AmountUnit.Printed(asked.DosePercent).Centre;
            sentences.Add($"That is {share}\u00A0% of the {Figures.Of(put.PerMicrogram * result.Dose)}\u00A0{put.Name} put on.");
        }
        Interval gone = unit.Of(asked.Out);
        sentences.Add($"Of it {WithSpread(gone, unit)} has gone on to {result.Beyond}.");
        if (Halfway(result) is string half) sentences.Add(half);
        bool covered = IsCovered(asked);
        AbsorptionArm? other = result.Arms.Skip(1).FirstOrDefault(arm => IsIntact(arm) == IsIntact(asked) && IsCovered(arm) != covered);
        if (other is not null)
        {
            sentences.Add($"{(covered ? "Left open" : "Under a cover")} it would be {WithSpread(unit.Of(other.Delivered), unit)}.");
        }
        if (!HasSpread(asked.Delivered)) sentences.Add(Statement.OneCentralRun);
        return string.Join(" ", sentences);
    }

    private static string WithSpread(Interval amount, AmountUnit unit) =>
        $"{AmountUnit.Printed(amount).Centre}\u00A0{unit.Name}" + (HasSpread(amount) ? $" ({AmountUnit.Span(amount)})" : "");

    // Where all of it gets in in the end, needles make it faster and not more.
    private static string? Halfway(AbsorptionResult result)
    {
        Observable? gone = result.Observables.FirstOrDefault(observable => observable.Id == "permeated_amount_ug_cm2");
        if (gone is null || HalfTime(gone.TimeHours, gone.Central) is not double time) return null;
        double? later = gone.Untreated.Length > 0 ? HalfTime(gone.TimeHours, gone.Untreated) : null;
        string intact = later is double hours ? $", through intact skin after {Span(hours)}" : "";
        return $"Half of that has gone after {Span(time)}{intact}.";
    }

    private static double? HalfTime(double[] hours, double[] amounts)
    {
        double half = amounts[^1] / 2;
        int next = Array.FindIndex(amounts, amount => amount >= half);
        if (!(half > 0) || next < 1) return null;
        return hours[next - 1] + (half - amounts[next - 1]) / (amounts[next] - amounts[next - 1]) * (hours[next] - hours[next - 1]);
    }

    private static bool IsCovered(AbsorptionArm arm) => arm.Name.EndsWith("covered", StringComparison.Ordinal);

    private static string When(double hours) => hours switch
    {
        0 => "at hour 0",
        < 0 => $"{Span(-hours)} before the needles",
        _ => $"at hour {Math.Round(hours, 1).ToString("0.#", CultureInfo.InvariantCulture)}",
    };

    private static (string Centre, string Low, string High) Hours(Interval hours)
    {
        Figures figures = Figures.For(hours.Central, hours.P05, hours.P95);
        return (figures.Centre(hours.Central), figures.Low(hours.P05), figures.High(hours.P95));
    }

    private static string Chance(double share) => share switch
    {
        >= 0.95 => "almost surely",
        >= 0.66 => "likely",
        >= 0.33 => "about as likely as not",
        >= 0.05 => "unlikely",
        _ => "very unlikely",
    };

    private static string Capital(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];
}
