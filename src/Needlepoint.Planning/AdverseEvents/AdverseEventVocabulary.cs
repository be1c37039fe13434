namespace Needlepoint.Planning.AdverseEvents;

/// <summary>The words of adverse events.</summary>
public static class AdverseEventVocabulary
{
    /// <summary>What went wrong.</summary>
    public static IReadOnlyDictionary<string, AdverseEventKind> Kinds { get; } = new Dictionary<string, AdverseEventKind>(StringComparer.Ordinal)
    {
        ["dark-marks"] = AdverseEventKind.DarkMarks,
        ["infection"] = AdverseEventKind.Infection,
        ["scarring"] = AdverseEventKind.Scarring,
        ["herpes"] = AdverseEventKind.Herpes,
        ["granuloma"] = AdverseEventKind.Granuloma,
        ["serious-event"] = AdverseEventKind.Serious,
        ["overdose"] = AdverseEventKind.Overdose,
        ["bleeding"] = AdverseEventKind.Bleeding,
        ["heat-injury"] = AdverseEventKind.Heat,
        ["short-lived"] = AdverseEventKind.ShortLived,
        ["no-effect"] = AdverseEventKind.NoEffect,
    };

    /// <summary>What did it.</summary>
    public static IReadOnlyDictionary<string, DeviceClass> Devices { get; } = new Dictionary<string, DeviceClass>(StringComparer.Ordinal)
    {
        ["needle"] = DeviceClass.Needle,
        ["mixed"] = DeviceClass.Mixed,
        ["radio-frequency"] = DeviceClass.RadioFrequency,
        ["laser"] = DeviceClass.Laser,
        ["surgery"] = DeviceClass.Surgery,
        ["anaesthetic"] = DeviceClass.Anaesthetic,
        ["other"] = DeviceClass.Other,
    };

    /// <summary>The word of a kind: <c>dark-marks</c>.</summary>
    public static string WordOf(AdverseEventKind kind) => Kinds.First(pair => pair.Value == kind).Key;

    /// <summary>The word of a class: <c>radio-frequency</c>.</summary>
    public static string WordOf(DeviceClass device) => Devices.First(pair => pair.Value == device).Key;

    /// <summary>A kind for headings: "Dark marks".</summary>
    public static string TitleOf(AdverseEventKind kind) => kind switch
    {
        AdverseEventKind.DarkMarks => "Dark marks",
        AdverseEventKind.Infection => "Infection",
        AdverseEventKind.Scarring => "Scars",
        AdverseEventKind.Herpes => "Herpes",
        AdverseEventKind.Granuloma => "Granuloma",
        AdverseEventKind.Serious => "Anything serious",
        AdverseEventKind.Overdose => "Too much anaesthetic",
        AdverseEventKind.Bleeding => "Bleeding",
        AdverseEventKind.Heat => "Burns and other harm by heat",
        AdverseEventKind.ShortLived => "Redness, swelling, pain",
        _ => "No effect",
    };

    /// <summary>A class for headings; what is not plain needling says so.</summary>
    public static string TitleOf(DeviceClass device) => device switch
    {
        DeviceClass.Needle => "plain needles",
        DeviceClass.Mixed => "needles and others, not told apart",
        DeviceClass.RadioFrequency => "radio frequency, not plain needles",
        DeviceClass.Laser => "laser, not needles",
        DeviceClass.Surgery => "surgery, not needles",
        DeviceClass.Anaesthetic => "numbing cream, not needles",
        _ => "other treatments, not needles",
    };
}
