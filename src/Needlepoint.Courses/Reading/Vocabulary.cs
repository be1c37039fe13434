using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Screening;
using Needlepoint.Courses.Substances;
using Needlepoint.Courses.Treatments;

namespace Needlepoint.Courses.Reading;

/// <summary>The words that a course file may use, as they are written in it.</summary>
public static class Vocabulary
{
    /// <summary>The condition that slows repair in this model.</summary>
    public const string TypeOneDiabetes = "type-1-diabetes";

    /// <summary>The other type of diabetes.</summary>
    public const string TypeTwoDiabetes = "type-2-diabetes";

    /// <summary>Any diabetes.</summary>
    public const string Diabetes = "diabetes";

    /// <summary>Being with child.</summary>
    public const string Pregnancy = "pregnancy";

    /// <summary>Breastfeeding.</summary>
    public const string Lactation = "lactation";

    /// <summary>The concern of skin that has lost its glow.</summary>
    public const string Dullness = "dullness";

    /// <summary>The word for no device.</summary>
    public const string NoDevice = "none";

    /// <summary>Conditions of acne that is active now, from mild to severe.</summary>
    public static IReadOnlyList<string> ActiveAcne { get; } = ["acne", "acne-inflammatory", "severe-acne"];

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

    /// <summary>Grades of photodamage.</summary>
    public static IReadOnlyDictionary<string, Photodamage> Photodamages { get; } = new Dictionary<string, Photodamage>
    {
        ["none"] = Photodamage.None,
        ["mild"] = Photodamage.Mild,
        ["moderate"] = Photodamage.Moderate,
        ["severe"] = Photodamage.Severe,
    };

    /// <summary>What people also write for photodamage, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForPhotodamages { get; } = new Dictionary<string, string>
    {
        ["no"] = "none",
        ["low"] = "mild",
        ["slight"] = "mild",
        ["light"] = "mild",
        ["medium"] = "moderate",
        ["advanced"] = "severe",
        ["high"] = "severe",
        ["heavy"] = "severe",
        ["strong"] = "severe",
    };

    /// <summary>Levels of stress.</summary>
    public static IReadOnlyDictionary<string, StressLevel> StressLevels { get; } = new Dictionary<string, StressLevel>
    {
        ["low"] = StressLevel.Low,
        ["usual"] = StressLevel.Usual,
        ["high"] = StressLevel.High,
    };

    /// <summary>What people also write for stress, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForStressLevels { get; } = new Dictionary<string, string>
    {
        ["none"] = "low",
        ["little"] = "low",
        ["normal"] = "usual",
        ["average"] = "usual",
        ["medium"] = "usual",
        ["moderate"] = "usual",
        ["chronic"] = "high",
        ["much"] = "high",
        ["severe"] = "high",
    };

    /// <summary>What people also write for smoking, and the words that stand for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForSmoking { get; } = new Dictionary<string, string>
    {
        ["no"] = "none",
        ["never"] = "none",
        ["non-smoker"] = "none",
        ["ex-smoker"] = "former",
        ["past"] = "former",
        ["quit"] = "former",
        ["stopped"] = "former",
        ["a-pack-a-day"] = "20 per day",
        ["1-pack-per-day"] = "20 per day",
        ["a-pack-per-day"] = "20 per day",
    };

    /// <summary>What people also write for a nutrient, and the key that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForNutrients { get; } = new Dictionary<string, string>
    {
        ["vitamin-c"] = "vitamin_c",
        ["vitaminc"] = "vitamin_c",
        ["ascorbic-acid"] = "vitamin_c",
        ["fish-oil"] = "omega_3",
        ["epa-and-dha"] = "omega_3",
        ["cocoa"] = "flavanols",
        ["cocoa-flavanols"] = "flavanols",
        ["carotene"] = "beta_carotene",
        ["linseed-oil"] = "plant_oil",
        ["flaxseed-oil"] = "plant_oil",
        ["borage-oil"] = "plant_oil",
        ["fruit"] = "extra_fruit_and_vegetables",
        ["vegetables"] = "extra_fruit_and_vegetables",
        ["fruit-and-vegetables"] = "extra_fruit_and_vegetables",
        ["collagen"] = "collagen_peptides",
        ["retinol"] = "vitamin_a",
    };

    /// <summary>Forms of acne scars.</summary>
    public static IReadOnlyDictionary<string, AcneScarKind> AcneScarKinds { get; } = new Dictionary<string, AcneScarKind>
    {
        ["rolling"] = AcneScarKind.Rolling,
        ["boxcar"] = AcneScarKind.Boxcar,
        ["ice-pick"] = AcneScarKind.IcePick,
        ["mixed"] = AcneScarKind.Mixed,
    };

    /// <summary>What people also write for the form of acne scars, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForAcneScarKinds { get; } = new Dictionary<string, string>
    {
        ["icepick"] = "ice-pick",
        ["box-car"] = "boxcar",
        ["box"] = "boxcar",
        ["wavy"] = "rolling",
        ["all"] = "mixed",
    };

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

    /// <summary>How large molecules are built.</summary>
    public static IReadOnlyDictionary<string, SubstanceFamily> SubstanceFamilies { get; } = new Dictionary<string, SubstanceFamily>
    {
        ["small"] = SubstanceFamily.Small,
        ["protein"] = SubstanceFamily.Protein,
        ["polysaccharide"] = SubstanceFamily.Polysaccharide,
        ["particle"] = SubstanceFamily.Particle,
    };

    /// <summary>Effects of a substance in the skin.</summary>
    public static IReadOnlyList<string> Effects { get; } = ["anaesthesia", "collagen", "melanin", "hair", "inflammation"];

    /// <summary>Layers in which a substance acts.</summary>
    public static IReadOnlyList<string> SkinLayers { get; } = ["viable-epidermis", "papillary-dermis", "dermis"];

    /// <summary>Forms of products.</summary>
    public static IReadOnlyDictionary<string, ProductForm> ProductForms { get; } = new Dictionary<string, ProductForm>
    {
        ["solution"] = ProductForm.Solution,
        ["serum"] = ProductForm.Serum,
        ["gel"] = ProductForm.Gel,
        ["cream"] = ProductForm.Cream,
        ["ointment"] = ProductForm.Ointment,
        ["sheet-mask"] = ProductForm.SheetMask,
        ["patch"] = ProductForm.Patch,
        ["sunscreen"] = ProductForm.Sunscreen,
    };

    /// <summary>What may be done with a product while channels are open.</summary>
    public static IReadOnlyDictionary<string, OpenChannelUse> OpenChannelUses { get; } = new Dictionary<string, OpenChannelUse>
    {
        ["made-for-it"] = OpenChannelUse.MadeForIt,
        ["wait"] = OpenChannelUse.WaitUntilClosed,
        ["harm-reported"] = OpenChannelUse.HarmReported,
    };

    /// <summary>How a source was read.</summary>
    public static IReadOnlyList<string> Accesses { get; } = ["full-text", "abstract", "secondary", "memory"];

    /// <summary>What a person may want to change beside scars, wrinkles, striae and the marks of the sun, which have scores.</summary>
    public static IReadOnlyList<string> OtherConcerns { get; } =
        ["texture", "pores", "firmness", "pigment", "hair", Dullness, "sensitivity", "redness"];

    /// <summary>What people also write for a kind of hair loss, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForHairLoss { get; } = new Dictionary<string, string>
    {
        ["androgenetic"] = "pattern",
        ["androgenetic-alopecia"] = "pattern",
        ["aga"] = "pattern",
        ["male-pattern"] = "pattern",
        ["female-pattern"] = "pattern",
        ["areata"] = "alopecia-areata",
        ["spots"] = "alopecia-areata",
    };

    /// <summary>What people also write for a concern, and the line that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForConcerns { get; } = new Dictionary<string, string>
    {
        ["lines"] = "wrinkles: {}",
        ["fine-lines"] = "wrinkles: {}",
        ["stretch-marks"] = "striae: {}",
        ["scar"] = "surgical_scar: {}",
        ["photoaging"] = "photoageing: {}",
        ["sun-damage"] = "photoageing: {}",
        ["ageing"] = "photoageing: {}",
        ["aging"] = "photoageing: {}",
        ["chloasma"] = "melasma: {}",
        ["pih"] = "hyperpigmentation: yes",
        ["dark-spots"] = "hyperpigmentation: yes",
        ["dark-marks"] = "hyperpigmentation: yes",
        ["alopecia"] = "hair_loss: {kind: pattern, norwood: 4}, or {kind: alopecia-areata}",
        ["alopecia-areata"] = "hair_loss: {kind: alopecia-areata}",
        ["baldness"] = "hair_loss: {kind: pattern, norwood: 4}",
        ["thinning-hair"] = "hair_loss: {kind: pattern, ludwig: I}",
    };

    /// <summary>How well diabetes is controlled.</summary>
    public static IReadOnlyDictionary<string, DiabetesControl> DiabetesControls { get; } = new Dictionary<string, DiabetesControl>
    {
        ["good"] = DiabetesControl.Good,
        ["poor"] = DiabetesControl.Poor,
    };

    /// <summary>What people also write for control, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForDiabetesControls { get; } = new Dictionary<string, string>
    {
        ["well"] = "good",
        ["well-controlled"] = "good",
        ["controlled"] = "good",
        ["bad"] = "poor",
        ["poorly-controlled"] = "poor",
        ["uncontrolled"] = "poor",
    };

    /// <summary>Where the needling is done.</summary>
    public static IReadOnlyDictionary<string, TreatmentSetting> Settings { get; } = new Dictionary<string, TreatmentSetting>
    {
        ["clinic"] = TreatmentSetting.Clinic,
        ["home"] = TreatmentSetting.Home,
    };

    /// <summary>What people also write for where it is done, and the word that stands for it.</summary>
    public static IReadOnlyDictionary<string, string> OtherWordsForSettings { get; } = new Dictionary<string, string>
    {
        ["salon"] = "clinic",
        ["spa"] = "clinic",
        ["practice"] = "clinic",
        ["hospital"] = "clinic",
        ["at-home"] = "home",
    };

    /// <summary>What a person expects.</summary>
    public static IReadOnlyDictionary<string, Expectation> Expectations { get; } = new Dictionary<string, Expectation>
    {
        ["realistic"] = Expectation.Realistic,
        ["unrealistic"] = Expectation.Unrealistic,
        ["body-dysmorphia-suspected"] = Expectation.BodyDysmorphiaSuspected,
    };

    /// <summary>Sites as clearances name them, and the sites of courses that they cover.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<BodySite>> ClearedSites { get; } =
        Sites.ToDictionary(site => site.Key, site => (IReadOnlyList<BodySite>)[site.Value])
            .Append(new("face", [.. Sites.Values.Where(SiteAreas.IsFace)])).ToDictionary();

    /// <summary>What a device is cleared for.</summary>
    public static IReadOnlyDictionary<string, Indication> Indications { get; } = new Dictionary<string, Indication>
    {
        ["wrinkles"] = Indication.Wrinkles,
        ["acne-scars"] = Indication.AcneScars,
        ["surgical-scar"] = Indication.SurgicalScar,
    };

    /// <summary>The word of a kind of device, with those that cannot be described.</summary>
    public static string WordOf(DeviceKind kind) => kind switch
    {
        DeviceKind.None => NoDevice,
        DeviceKind.Heat => "heat",
        _ => WordOf(DeviceKinds, kind),
    };

    /// <summary>The word of a value.</summary>
    /// <param name="words">One of the word lists above.</param>
    /// <param name="value">A value that the list holds.</param>
    public static string WordOf<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(pair => EqualityComparer<T>.Default.Equals(pair.Value, value)).Key;
}
