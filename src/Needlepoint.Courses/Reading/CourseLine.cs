using System.Globalization;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.People;
using Needlepoint.Courses.Treatments;
using Needlepoint.Evidence.Units;

namespace Needlepoint.Courses.Reading;

/// <summary>Writes a course in one line, for headings.</summary>
internal static class CourseLine
{
    // Needles are sold and set by the millimetre, short ones too.
    private static readonly Unit s_millimetre = Unit.Parse("mm");

    internal static string Write(Person person, Concerns concerns, Treatment treatment)
    {
        string needles = treatment.Device.Kind == DeviceKind.None ? "no needles"
            : treatment.Device.Kind == DeviceKind.Heat ? $"{treatment.Device.Name} (heat)"
            : $"{Vocabulary.WordOf(Vocabulary.DeviceKinds, treatment.Device.Kind)} {new Quantity(treatment.NeedleLength, QuantityKind.Length.Dimension, "").Write(s_millimetre)}";
        if (treatment.Dermaplanings.Count > 0)
            needles += " and dermaplaning";
        if (treatment.Before != SurfacePreparation.None)
            needles += $" after {TreatmentExplanation.Preparation(treatment.Before)}";
        string sessions = treatment.Sessions == 1
            ? "1 session"
            : string.Create(CultureInfo.InvariantCulture,
                $"{treatment.Sessions} sessions every {WithoutOne(Understanding.Write(treatment.Interval, QuantityKind.Time))}");
        string who = person.Sex == Sex.Female ? "woman" : "man";
        string site = Vocabulary.WordOf(Vocabulary.Sites, person.Site);
        return string.Create(CultureInfo.InvariantCulture,
            $"{needles}, {sessions}, {who} {person.Age}, skin type {person.SkinType}, {site}{string.Concat(Particulars(person, concerns))}");
    }

    // "every week", not "every 1 week".
    private static string WithoutOne(string time) => time.StartsWith("1 ", StringComparison.Ordinal) ? time[2..] : time;

    /// <summary>What sets this person's repair or outcome apart; most courses have none.</summary>
    private static IEnumerable<string> Particulars(Person person, Concerns concerns)
    {
        if (concerns.AcneScars is { } kind)
            yield return $", {Vocabulary.WordOf(Vocabulary.AcneScarKinds, kind)} acne scars";
        if (concerns.HasWrinkles)
            yield return ", wrinkles";
        if (concerns.HasStriae)
            yield return ", striae";
        if (concerns.HasSurgicalScar)
            yield return ", surgical scar";
        if (concerns.HasMelasma)
            yield return ", melasma";
        if (concerns.HasHyperpigmentation)
            yield return ", marks after inflammation";
        if (concerns.PatternHairLoss is not null)
            yield return ", pattern hair loss";
        if (concerns.HasAlopeciaAreata)
            yield return ", alopecia areata";
        if (concerns.HasPhotoageing)
            yield return ", photoageing";
        if (person.Habits.CigarettesPerDay > 0)
            yield return $", {NumberText.Write(person.Habits.CigarettesPerDay)} cigarettes per day";
    }
}
