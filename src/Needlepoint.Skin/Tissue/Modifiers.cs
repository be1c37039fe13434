using Needlepoint.Numerics.Numbers;

namespace Needlepoint.Skin.Tissue;

/// <summary>
/// What age, habits and illnesses do to the rates of one person's skin. Without any of them every factor is 1 and the loss is 0, to the bit. None
/// acts on an outcome.
/// </summary>
/// <remarks>
/// Untouched skin is taken to be in balance today: where it makes less collagen it also replaces less, so a basal factor slows turnover, and the
/// collagen made after a wound stays what it is (wounds of healthy old people hold as much collagen after 14 days as those of young ones, Holt et al.
/// 1992, Surgery 112:293). Only the published yearly decline is taken as out of balance.
/// </remarks>
public struct Modifiers<T>
    where T : struct, IReal<T>
{
    /// <summary>Making of collagen in untouched skin, over that of healthy young skin, 1.</summary>
    public T BasalSynthesis;

    /// <summary>The same for the papillary dermis, on top of <see cref="BasalSynthesis"/>, 1.</summary>
    public T PapillarySynthesis;

    /// <summary>Collagen made in answer to a wound, over that of a healthy non-smoker with enough vitamin C, 1.</summary>
    public T WoundSynthesis;

    /// <summary>Collagen lost beyond what is made, 1/s.</summary>
    public T NetLoss;

    /// <summary>Time that closing and mending take, over the usual, 1.</summary>
    public T MendingTime;

    /// <summary>Lag and travelling time of keratinocytes, over the usual, 1.</summary>
    public T MigrationTime;

    /// <summary>The modifiers of a person.</summary>
    public static Modifiers<T> Of(in ModifierParameters<T> p, Subject subject) => new()
    {
        BasalSynthesis = Smoked(p, p.SmokingBasalSynthesis, subject) * Share(p.AgedBasalSynthesis, subject.Oldness)
            * Share(p.PhotodamageBasalSynthesis, subject.Photodamage),
        PapillarySynthesis = 1 + (p.RetinoidPapillarySynthesis - T.Of(1)) * RetinoidEffect(p, subject),
        WoundSynthesis = Smoked(p, p.SmokingWoundSynthesis, subject) * VitaminCEffect(p, subject),
        NetLoss = NetLossOf(p, subject),
        MendingTime = (subject.IsStressed ? p.StressMendingTime : T.Of(1))
            * (subject.HasTypeTwoDiabetes ? p.TypeTwoDiabetesMendingTime : T.Of(1)),
        MigrationTime = Share(p.AgedMigrationTime, subject.Oldness),
    };

    /// <summary>A factor of the whole effect, for a share of it (the form is assumed).</summary>
    private static T Share(T whole, double share) => share == 0 ? T.Of(1) : T.Exp(share * T.Log(whole));

    /// <summary>A factor of smoking: in proportion on the logarithm up to the dose at which it was measured.</summary>
    private static T Smoked(in ModifierParameters<T> p, T whole, Subject subject) =>
        subject.CigarettesPerDay == 0
            ? T.Of(1)
            : T.Exp(T.Min(T.Of(1), T.Of(subject.CigarettesPerDay) / p.SmokingDose) * T.Log(whole));

    /// <summary>
    /// Vitamin C as the cofactor it is: i (1 + h)/(i + h) of the intake i in units of enough, 1 from enough on, with h from the value that was measured
    /// at a low intake i0: h = i0 (1 - f0)/(f0 - i0).
    /// </summary>
    private static T VitaminCEffect(in ModifierParameters<T> p, Subject subject)
    {
        double intake = subject.VitaminCStatus;
        T half = Subject.LowVitaminC * (1 - p.LowVitaminC) / (p.LowVitaminC - T.Of(Subject.LowVitaminC));
        return intake >= 1 ? T.Of(1) : intake * (1 + half) / (intake + half);
    }

    /// <summary>Share of the full effect of a retinoid that its use before the run has brought, 1.</summary>
    public static T RetinoidEffect(in ModifierParameters<T> p, Subject subject) =>
        subject.RetinoidUse == 0 ? T.Of(0) : 1 - T.Exp(-(T.Of(subject.RetinoidUse) / p.RetinoidOnsetTime));

    /// <summary>After the menopause its own decline, which holds that of age; with hormones, before it and in men that of age alone.</summary>
    public static T NetLossOf(in ModifierParameters<T> p, Subject subject) => subject switch
    {
        { YearsSinceMenopause: < Subject.EarlyMenopauseYears, HasHormoneTherapy: false } => p.MenopauseEarlyLoss,
        { YearsSinceMenopause: not null, HasHormoneTherapy: false } => p.MenopauseLateLoss,
        _ => subject.Decline * p.AgeingLoss,
    };
}
