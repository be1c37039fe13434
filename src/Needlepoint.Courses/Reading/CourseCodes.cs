namespace Needlepoint.Courses.Reading;

/// <summary>
/// Stable codes of what can be wrong with a course beyond the rules that every file keeps; each has a page in <c>docs/errors</c>.
/// </summary>
public static class CourseCodes
{
    /// <summary>The person is under 18.</summary>
    public const string Minor = "NP-C030";

    /// <summary>The device heats the skin.</summary>
    public const string HeatingDevice = "NP-C031";

    /// <summary>The device cannot be set to this needle length.</summary>
    public const string LengthOfDevice = "NP-C032";

    /// <summary>Both passes and density are given.</summary>
    public const string PassesAndDensity = "NP-C033";

    /// <summary>Passes are missing.</summary>
    public const string PassesMissing = "NP-C034";

    /// <summary>The time between sessions is missing.</summary>
    public const string IntervalMissing = "NP-C035";

    /// <summary>Something lasts into the next session.</summary>
    public const string LastsIntoNextSession = "NP-C036";

    /// <summary>The horizon ends before the last session.</summary>
    public const string HorizonTooShort = "NP-C037";

    /// <summary>A window ends before it starts.</summary>
    public const string EndsBeforeStart = "NP-C038";

    /// <summary>The area is larger than the site.</summary>
    public const string AreaOfSite = "NP-C039";

    /// <summary>A patch or needle with passes.</summary>
    public const string PassesOfPatch = "NP-C040";

    /// <summary>Settings of a device without a device.</summary>
    public const string NoDeviceToSet = "NP-C041";

    /// <summary>A key of another kind of device.</summary>
    public const string KeyOfOtherKind = "NP-C042";

    /// <summary>The needle is longer than its base length.</summary>
    public const string LongerThanBase = "NP-C043";

    /// <summary>Holes without their number per area.</summary>
    public const string DensityMissing = "NP-C044";

    /// <summary>Two ways of preparing the surface.</summary>
    public const string TwoPreparations = "NP-C045";

    /// <summary>A catalogue value without source.</summary>
    public const string SourceMissing = "NP-C046";

    /// <summary>Device id and file name differ.</summary>
    public const string IdOfFile = "NP-C047";

    /// <summary>Not exactly one generic device of a kind.</summary>
    public const string OneGenericPerKind = "NP-C048";

    /// <summary>Menopause or its therapy in a man.</summary>
    public const string MenopauseOfMan = "NP-C049";

    /// <summary>Menopause before adult age.</summary>
    public const string MenopauseTooEarly = "NP-C050";

    /// <summary>Hormone therapy before the menopause.</summary>
    public const string TherapyWithoutMenopause = "NP-C051";

    /// <summary>Both types of diabetes.</summary>
    public const string TwoDiabetes = "NP-C052";

    /// <summary>An excision with a device or in several sessions.</summary>
    public const string ExcisionStandsAlone = "NP-C053";

    /// <summary>A habit that is older than the person.</summary>
    public const string LongerThanLife = "NP-C054";

    /// <summary>Both film and amount of a product.</summary>
    public const string FilmAndAmount = "NP-C055";

    /// <summary>A substance twice in one product.</summary>
    public const string ActiveTwice = "NP-C056";

    /// <summary>Strengths beyond the whole product.</summary>
    public const string MoreThanWhole = "NP-C057";

    /// <summary>A piece of skin in several sessions.</summary>
    public const string SampleTwice = "NP-C058";

    /// <summary>A load in needles that are not those of a patch.</summary>
    public const string LoadWithoutPatch = "NP-C059";

    /// <summary>Something that a product in daily use cannot be.</summary>
    public const string DailyUse = "NP-C060";

    /// <summary>Something begins after the end.</summary>
    public const string BeginsAfterEnd = "NP-C061";

    /// <summary>A grade of hair loss is missing, doubled or of another kind.</summary>
    public const string GradeOfHairLoss = "NP-C062";

    /// <summary>A word of a catalogue stands for two entries.</summary>
    public const string WordTwice = "NP-C063";

    /// <summary>The id of an entry of a catalogue is not made of lower-case words.</summary>
    public const string IdOfEntry = "NP-C064";

    /// <summary>Something is both said and denied.</summary>
    public const string SaidAndDenied = "NP-C065";

    /// <summary>The day of the first session is no day, or far away.</summary>
    public const string DayOfFirstSession = "NP-C066";

    /// <summary>The past of something that is only planned.</summary>
    public const string OnlyPlanned = "NP-C067";

    /// <summary>Two answers exclude each other.</summary>
    public const string AnswersContradict = "NP-C068";

    /// <summary>A decision without a reason.</summary>
    public const string DecisionWithoutReason = "NP-C069";

    /// <summary>Two decisions about one rule.</summary>
    public const string DecisionTwice = "NP-C070";

    /// <summary>A class beside a medicine that the catalogue knows otherwise.</summary>
    public const string ClassOfKnownMedicine = "NP-C071";

    /// <summary>Pregnancy or breastfeeding of somebody who cannot.</summary>
    public const string PregnancyImpossible = "NP-C072";

    /// <summary>Control of diabetes without diabetes.</summary>
    public const string ControlWithoutDiabetes = "NP-C073";

    /// <summary>Read, and not used by this version.</summary>
    public const string NotUsed = "NP-W001";

    /// <summary>Needle longer than what is cleared.</summary>
    public const string DeeperThanCleared = "NP-W002";

    /// <summary>Meant for research.</summary>
    public const string Research = "NP-W003";

    /// <summary>An interval with one session.</summary>
    public const string IntervalWithoutEffect = "NP-W004";

    /// <summary>Sessions very close to each other.</summary>
    public const string SessionsVeryClose = "NP-W005";

    /// <summary>Products at the same time.</summary>
    public const string ProductsTogether = "NP-W006";

    /// <summary>Dermaplaning close to needling.</summary>
    public const string DermaplaningNearNeedling = "NP-W007";

    /// <summary>Hair loss away from the scalp.</summary>
    public const string HairAwayFromScalp = "NP-W008";

    /// <summary>A medicine that the catalogue does not hold.</summary>
    public const string UnknownMedicine = "NP-W009";
}
