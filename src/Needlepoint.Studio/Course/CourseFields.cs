using Needlepoint.Courses.Reading;

namespace Needlepoint.Studio.Course;

/// <summary>The fields of the groups, in the order to show; the words that may stand in them are those of the course format.</summary>
public static class CourseFields
{
    /// <summary>Whose skin it is.</summary>
    public static IReadOnlyList<FieldSpec> Person { get; } =
    [
        new("person.age", "Age, years") { Example = "34", IsRequired = true },
        new("person.sex", "Sex") { Choices = Words(Vocabulary.Sexes.Keys), IsRequired = true },
        new("person.weight", "Weight") { Example = "62 kg" },
        new("person.skin_type", "Skin type (Fitzpatrick)") { Choices = Words(Vocabulary.SkinTypes.Keys), IsRequired = true },
        new("person.skin", "Skin, oily or dry") { Choices = Words(Vocabulary.SkinKinds.Keys) },
        new("person.site", "Site") { Choices = Words(Vocabulary.Sites.Keys), IsRequired = true },
        new("person.photodamage", "Sun damage") { Choices = Words(Vocabulary.Photodamages.Keys) },
        new("person.years_since_menopause", "Years since menopause") { Placeholder = "from the age" },
    ];

    /// <summary>How the person lives.</summary>
    public static IReadOnlyList<FieldSpec> Habits { get; } =
    [
        new("habits.sunscreen", "Sunscreen") { Example = "daily SPF 50", Suggestions = ["none", "daily SPF 30", "daily SPF 50"] },
        new("habits.smoking", "Smoking") { Example = "10 per day", Suggestions = ["none", "former", "10 per day", "20 per day"] },
        new("habits.moisturiser", "Moisturiser") { Example = "twice daily", Suggestions = ["none", "once daily", "twice daily"] },
        new("habits.cleansing", "Washing with a cleanser") { Example = "twice daily", Suggestions = ["none", "once daily", "twice daily"] },
        new("habits.retinoid", "Retinoid before the course") { Example = "6 months" },
        new("habits.stress", "Stress over months") { Choices = Words(Vocabulary.StressLevels.Keys) },
        new("habits.sleep", "Sleep per night") { Example = "7 h" },
        new("habits.sun.outdoors", "Time outdoors per day") { Example = "1 h" },
        new("habits.sun.latitude", "Latitude") { Example = "50 deg" },
        new("habits.sun.start", "Day of the first session") { Example = "1 March" },
        new("habits.water", "Water per day") { Example = "2 L" },
        new("habits.diet.vitamin_c", "Vitamin C per day") { Example = "90 mg/d" },
        new("habits.diet.omega_3", "Omega-3 per day") { Example = "1 g/d" },
    ];

    /// <summary>What of the course has no slider.</summary>
    public static IReadOnlyList<FieldSpec> Treatment { get; } =
    [
        new("course.area", "Treated area") { Placeholder = "from the site" },
        new("course.anaesthetic", "Numbing") { Choices = Words(Vocabulary.Anaesthetics.Keys) },
        new("course.cover.to", "Covered for, after a session") { Placeholder = "open to air" },
        new("course.before.dermaplaning", "Dermaplaning just before, passes") { Placeholder = "none" },
        new("course.before.tape_strips", "Tape strips just before") { Placeholder = "none" },
        new("horizon", "Followed for") { Placeholder = "two weeks after the last session", Suggestions = ["2 weeks", "3 months", "6 months", "12 months", "24 months"] },
    ];

    /// <summary>What may be a concern, each with its words, its fields, and what stands in the text when it is added.</summary>
    public static IReadOnlyList<ConcernSpec> Concerns { get; } =
    [
        new("acne_scars", "Acne scars", "{kind: rolling}",
        [
            new("concerns.acne_scars.kind", "Kind") { Choices = Words(Vocabulary.AcneScarKinds.Keys) },
            new("concerns.acne_scars.goodman_baron", "Goodman–Baron score") { Placeholder = "0 to 84" },
            new("concerns.acne_scars.grade", "Goodman–Baron grade") { Placeholder = "1 to 4" },
            new("concerns.acne_scars.ecca", "ECCA score") { Placeholder = "0 to 540" },
        ]),
        new("wrinkles", "Wrinkles", "{}",
        [
            new("concerns.wrinkles.lemperle", "Lemperle grade") { Placeholder = "0 to 5" },
            new("concerns.wrinkles.fitzpatrick", "Fitzpatrick score") { Placeholder = "1 to 9" },
        ]),
        new("striae", "Stretch marks", "{}", []),
        new("surgical_scar", "Surgical scar", "{}", [new("concerns.surgical_scar.vancouver", "Vancouver score") { Placeholder = "0 to 13" }]),
        new("photoageing", "Marks of the sun", "{}", []),
        new("melasma", "Melasma", "{}",
        [
            new("concerns.melasma.masi", "MASI score") { Placeholder = "0 to 48" },
            new("concerns.melasma.mmasi", "Modified MASI score") { Placeholder = "0 to 24" },
        ]),
        new("hyperpigmentation", "Dark marks after inflammation", "yes", []),
        new("hair_loss", "Hair loss", "{kind: pattern}",
        [
            new("concerns.hair_loss.kind", "Kind") { Choices = Words(["pattern", "alopecia-areata"]) },
            new("concerns.hair_loss.norwood", "Stage after Norwood") { Choices = Words(["I", "II", "III", "IV", "V", "VI", "VII"]) },
            new("concerns.hair_loss.ludwig", "Grade after Ludwig") { Choices = Words(["I", "II", "III"]) },
        ]),
        new("dullness", "Dullness", "{}", []),
        new("texture", "Texture", "{}", []),
        new("pores", "Pores", "{}", []),
        new("firmness", "Firmness", "{}", []),
        new("redness", "Redness", "{}", []),
        new("sensitivity", "Sensitivity", "{}", []),
    ];

    private static IReadOnlyList<(string, string)> Words(IEnumerable<string> values) => [.. values.Select(value => (value, value.Replace('-', ' ')))];
}

/// <summary>Something that a person may want to change.</summary>
/// <param name="Key">Its key in the map of concerns.</param>
/// <param name="Words">Words for it.</param>
/// <param name="Begin">What stands in the text when it is added.</param>
/// <param name="Fields">Its scores at the start.</param>
public sealed record ConcernSpec(string Key, string Words, string Begin, IReadOnlyList<FieldSpec> Fields);
