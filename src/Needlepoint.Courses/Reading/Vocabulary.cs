using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Treatments;

namespace Needlepoint.Courses.Reading;

/// <summary>The words that a course file may use, as they are written in it.</summary>
public static class Vocabulary
{
    /// <summary>The condition that slows repair in this model.</summary>
    public const string TypeOneDiabetes = "type-1-diabetes";

    /// <summary>The word for no device.</summary>
    public const string NoDevice = "none";

    /// <summary>Sexes.</summary>
    public static IReadOnlyDictionary<string, Sex> Sexes { get; } = new Dictionary<string, Sex>
    {
        ["female"] = Sex.Female,
        ["male"] = Sex.Male,
    };

    /// <summary>What people also write for a sex, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForSexes { get; } = new Dictionary<string, string>
    {
        ["woman"] = "female",
        ["w"] = "female",
        ["f"] = "female",
        ["girl"] = "female",
        ["man"] = "male",
        ["m"] = "male",
        ["boy"] = "male",
    };

    /// <summary>Skin types after Fitzpatrick.</summary>
    public static IReadOnlyDictionary<string, SkinType> SkinTypes { get; } = new Dictionary<string, SkinType>
    {
        ["I"] = SkinType.I,
        ["II"] = SkinType.II,
        ["III"] = SkinType.III,
        ["IV"] = SkinType.IV,
        ["V"] = SkinType.V,
        ["VI"] = SkinType.VI,
    };

    /// <summary>How skin is by itself.</summary>
    public static IReadOnlyDictionary<string, SkinKind> SkinKinds { get; } = new Dictionary<string, SkinKind>
    {
        ["normal"] = SkinKind.Normal,
        ["dry"] = SkinKind.Dry,
        ["oily"] = SkinKind.Oily,
        ["sensitive"] = SkinKind.Sensitive,
    };

    /// <summary>Body sites.</summary>
    public static IReadOnlyDictionary<string, BodySite> Sites { get; } = new Dictionary<string, BodySite>
    {
        ["forehead"] = BodySite.Forehead,
        ["glabella"] = BodySite.Glabella,
        ["temple"] = BodySite.Temple,
        ["eyelid"] = BodySite.Eyelid,
        ["nose"] = BodySite.Nose,
        ["cheek"] = BodySite.Cheek,
        ["upper-lip"] = BodySite.UpperLip,
        ["chin"] = BodySite.Chin,
        ["jaw"] = BodySite.Jaw,
        ["neck"] = BodySite.Neck,
        ["scalp"] = BodySite.Scalp,
        ["chest"] = BodySite.Chest,
        ["abdomen"] = BodySite.Abdomen,
        ["back"] = BodySite.Back,
        ["shoulder"] = BodySite.Shoulder,
        ["upper-arm"] = BodySite.UpperArm,
        ["volar-forearm"] = BodySite.VolarForearm,
        ["dorsal-forearm"] = BodySite.DorsalForearm,
        ["back-of-hand"] = BodySite.BackOfHand,
        ["palm"] = BodySite.Palm,
        ["buttock"] = BodySite.Buttock,
        ["thigh"] = BodySite.Thigh,
        ["hip"] = BodySite.Hip,
    };

    /// <summary>What people also write for a site, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForSites { get; } = new Dictionary<string, string>
    {
        ["face"] = "cheek",
        ["brow"] = "forehead",
        ["between-eyebrows"] = "glabella",
        ["eye"] = "eyelid",
        ["lip"] = "upper-lip",
        ["belly"] = "abdomen",
        ["stomach"] = "abdomen",
        ["arm"] = "upper-arm",
        ["forearm"] = "volar-forearm",
        ["inner-forearm"] = "volar-forearm",
        ["outer-forearm"] = "dorsal-forearm",
        ["hand"] = "back-of-hand",
        ["head"] = "scalp",
        ["leg"] = "thigh",
        ["decollete"] = "chest",
    };

    /// <summary>Conditions by the words of the suitability rules.</summary>
    public static IReadOnlyList<string> Conditions { get; } =
    [
        TypeOneDiabetes, "type-2-diabetes", "diabetes", "pregnancy", "lactation",
        "acne-inflammatory", "actinic-keratosis", "allergy-anaesthetic", "allergy-cosmetics", "allergy-metal", "atopic-dermatitis",
        "bleeding-disorder", "blood-borne-virus", "cardiac-abnormality", "connective-tissue-disease", "contact-dermatitis", "dermatitis",
        "eczema", "epilepsy", "g6pd-deficiency", "herpes-active", "herpes-history", "immunodeficiency", "infection", "irritated-skin",
        "keloid", "lichen-planus", "liver-disease", "melasma", "methaemoglobinaemia", "molluscum", "open-wound", "permanent-make-up",
        "photosensitive-disease", "poor-wound-healing", "psoriasis", "raised-lesion", "rosacea", "rosacea-flare", "scar", "scleroderma",
        "skin-cancer", "solar-elastosis", "sunburn", "tattoo", "undiagnosed-lesion", "vitiligo", "warts",
    ];

    /// <summary>Medicines that stop the making of prostaglandins, which slows the closing of channels.</summary>
    public static IReadOnlyList<string> AntiInflammatoryMedicines { get; } =
    [
        "diclofenac", "ibuprofen", "indomethacin", "ketoprofen", "naproxen", "piroxicam", "felbinac", "etofenamate",
    ];

    /// <summary>What numbs the skin.</summary>
    public static IReadOnlyDictionary<string, Anaesthetic> Anaesthetics { get; } = new Dictionary<string, Anaesthetic>
    {
        ["none"] = Anaesthetic.None,
        ["cream"] = Anaesthetic.Cream,
        ["cream-through-channels"] = Anaesthetic.CreamThroughChannels,
    };

    /// <summary>Kinds of device that can be described.</summary>
    public static IReadOnlyDictionary<string, DeviceKind> DeviceKinds { get; } = new Dictionary<string, DeviceKind>
    {
        ["roller"] = DeviceKind.Roller,
        ["pen"] = DeviceKind.Pen,
        ["stamp"] = DeviceKind.Stamp,
        ["patch"] = DeviceKind.Patch,
        ["needle"] = DeviceKind.Needle,
        ["hole"] = DeviceKind.Hole,
    };

    /// <summary>How a source was read.</summary>
    public static IReadOnlyList<string> Accesses { get; } = ["full-text", "abstract", "secondary", "memory"];

    /// <summary>What a person may want to change.</summary>
    public static IReadOnlyList<string> Concerns { get; } =
    [
        "acne_scars", "lines", "texture", "pores", "firmness", "pigment", "melasma", "stretch_marks", "hair", "dullness", "sensitivity",
        "redness",
    ];

    /// <summary>The word of a value.</summary>
    /// <param name="words">One of the word lists above.</param>
    /// <param name="value">A value that the list holds.</param>
    public static string WordOf<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;
}
