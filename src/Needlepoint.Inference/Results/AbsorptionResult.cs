namespace Needlepoint.Inference.Results;

/// <summary>What gets in of one substance of one product: the document behind <c>needlepoint absorb</c>, and a part of every run.</summary>
public sealed record AbsorptionResult
{
    /// <summary>Program, model, seed and ensemble: enough to get the same bits again.</summary>
    public required RunIdentity Identity { get; init; }

    /// <summary>Product, in words: "vitamin C serum, 15 % L-ascorbic acid".</summary>
    public required string Product { get; init; }

    /// <summary>Id of the product: the name of its file, or of the file that the user gave.</summary>
    public required string ProductId { get; init; }

    /// <summary>Substance, in words.</summary>
    public required string Substance { get; init; }

    /// <summary>Id of the substance: the name of its file.</summary>
    public required string SubstanceId { get; init; }

    /// <summary>Put on so long after the needles, h; negative for before them.</summary>
    public required double AppliedHours { get; init; }

    /// <summary>End of what is followed, h from the application.</summary>
    public required double EndHours { get; init; }

    /// <summary>Amount of the substance that is put on, ug/cm2; infinite for a donor that never gets weaker.</summary>
    public required double Dose { get; init; }

    /// <summary>Daily use of the product; null where it is put on at the sessions. All other numbers then tell of each application.</summary>
    public DailyUse? Daily { get; init; }

    /// <summary>The question in one line: "pen 0.5 mm, 4 passes, cheek, 24 h, covered".</summary>
    public required string Line { get; init; }

    /// <summary>What was understood: label and value with unit, defaults said to be defaults.</summary>
    public required IReadOnlyList<InputLine> Inputs { get; init; }

    /// <summary>Where goes what leaves the skin: "blood and lymph", or "receptor" under excised skin.</summary>
    public string Beyond { get; init; } = "blood and lymph";

    /// <summary>The skin as asked, intact beside it, and both the other way round of the cover; in the order to show. The first is what was asked.</summary>
    public required IReadOnlyList<AbsorptionArm> Arms { get; init; }

    /// <summary>
    /// Numbers and curves of the first arm with intervals, same form as in a run: amounts by layer, flux, lag, plasma. Hours run from the application.
    /// <see cref="Observable.Untreated"/> holds the same skin without needles under the same cover; it is empty where the first arm is intact.
    /// </summary>
    public required IReadOnlyList<Observable> Observables { get; init; }

    /// <summary>The unit cell around one channel at chosen times, and the depth profile of intact skin at the last of them; central set.</summary>
    public required IReadOnlyList<ConcentrationField> Fields { get; init; }

    /// <summary>Effects with a published concentration and how far the tissue gets there.</summary>
    public required IReadOnlyList<AbsorptionEffect> Effects { get; init; }

    /// <summary>Whether the product may be on while channels are open, and until when to wait.</summary>
    public required OpenChannelVerdict? Verdict { get; init; }

    /// <summary>Where the question lies outside what the evidence covers.</summary>
    public required IReadOnlyList<RunWarning> Warnings { get; init; }

    /// <summary>How much of the model took part; null when not counted.</summary>
    public ModelCounts? Counts { get; init; }
}

/// <summary>A product that is put on day by day, each application washed off by the next, once levels no longer rise from day to day.</summary>
/// <param name="PerDay">Applications, 1/d.</param>
/// <param name="FromHours">First application, h from the first session.</param>
/// <param name="ToHours">End of use, h from the first session; infinite when it goes on.</param>
/// <param name="Dose">Put on in a day, ug/cm2.</param>
/// <param name="Delivered">Of it into living skin with the barrier closed, ug/cm2 in a day.</param>
/// <param name="PlasmaMean">Mean concentration in plasma, ug/mL; not a number where nobody knows what the body does with the substance.</param>
public sealed record DailyUse(double PerDay, double FromHours, double ToHours, double Dose, Interval Delivered, Interval PlasmaMean);

/// <summary>A number with its interval.</summary>
/// <param name="Central">Median of the ensemble.</param>
/// <param name="P05">5th percentile.</param>
/// <param name="P25">25th percentile.</param>
/// <param name="P75">75th percentile.</param>
/// <param name="P95">95th percentile.</param>
public readonly record struct Interval(double Central, double P05, double P25, double P75, double P95);

/// <summary>One way of putting the product on.</summary>
/// <param name="Name">"needled", "intact", "needled, covered", "intact, covered".</param>
/// <param name="Delivered">Amount in living skin, blood, lymph and receptor at the end, ug/cm2.</param>
/// <param name="StratumCorneum">Amount in the stratum corneum at the end, ug/cm2.</param>
/// <param name="Epidermis">Amount in the living epidermis at the end, ug/cm2.</param>
/// <param name="Dermis">Amount in the dermis at the end, ug/cm2.</param>
/// <param name="Out">Amount that went to blood, lymph or receptor by the end, ug/cm2.</param>
/// <param name="DosePercent">Delivered over what was put on, %; not a number for an infinite dose.</param>
/// <param name="PeakFlux">Highest flux out of the skin, ug/cm2/h.</param>
/// <param name="LagHours">Lag of that flux, h: where the steepest tangent of the amount meets zero; infinite when it does not come.</param>
/// <param name="Enhancement">Delivered over that of intact skin with the same cover, 1.</param>
public sealed record AbsorptionArm(
    string Name, Interval Delivered, Interval StratumCorneum, Interval Epidermis, Interval Dermis, Interval Out, Interval DosePercent, Interval PeakFlux,
    Interval LagHours, Interval Enhancement);

/// <summary>How far the tissue gets to a published concentration.</summary>
/// <param name="Words">"numbs nerve endings".</param>
/// <param name="Layer">"papillary dermis".</param>
/// <param name="HalfConcentration">Published concentration of half of the effect, ug/mL.</param>
/// <param name="PeakConcentration">Highest mean free concentration in that layer, ug/mL.</param>
/// <param name="OnsetHours">When half of the effect is reached; infinite for never.</param>
/// <param name="UntilHours">Until when it lasts; infinite when still there at the end.</param>
/// <param name="Chance">Share of the ensemble in which it is reached, 0 to 1.</param>
/// <param name="Source">Where the concentration was read, and how.</param>
public sealed record AbsorptionEffect(
    string Words, string Layer, double HalfConcentration, Interval PeakConcentration, Interval OnsetHours, Interval UntilHours, double Chance, string Source);

/// <summary>Whether a product may be on while channels are open.</summary>
/// <param name="IsBlocked">Whether it is put on while the predicted channels are open although it is not made for it.</param>
/// <param name="HarmReported">Whether published cases stand behind it.</param>
/// <param name="AppliedHours">When it is put on, h after the needles.</param>
/// <param name="OpenUntilHours">Until when the channels are open to molecules.</param>
/// <param name="Reason">Why, with the source.</param>
/// <param name="Instead">What to do instead.</param>
public sealed record OpenChannelVerdict(bool IsBlocked, bool HarmReported, double AppliedHours, Interval OpenUntilHours, string Reason, string Instead);
