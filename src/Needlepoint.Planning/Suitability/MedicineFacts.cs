using Needlepoint.Courses;
using Needlepoint.Courses.Medicines;
using Needlepoint.Planning.Predicates;

namespace Needlepoint.Planning.Suitability;

/// <summary>What is known of a class of medicines.</summary>
/// <param name="Now">Whether one of it is taken now.</param>
/// <param name="Prescribed">Whether one that is taken now is prescribed; what is not said of a medicine counts as prescribed, which is the stricter reading.</param>
/// <param name="Elective">Whether one that is taken now is not prescribed.</param>
/// <param name="HighDose">Whether one is taken now in a high dose.</param>
/// <param name="Stopped">
/// Time from the last one to the first session, s: 0 for taken now, infinite for never; at most that of those that are named while others were not denied.
/// </param>
/// <param name="StoppedElective">The same of those that nobody prescribed.</param>
internal sealed record ClassAnswers(Truth Now, Truth Prescribed, Truth Elective, Truth HighDose, FactValue Stopped, FactValue StoppedElective);

/// <summary>What is known of each class of medicines: taken, denied, or not known.</summary>
internal sealed class MedicineFacts(Course course, MedicineCatalogue catalogue)
{
    private readonly Dictionary<string, ClassAnswers> _answers = new(StringComparer.Ordinal);

    /// <summary>Medicines of which neither the catalogue nor the course knows the class, as the course says them.</summary>
    internal IReadOnlyList<string> NotKnown { get; } =
        [.. course.Person.TakenMedicines.Where(taken => taken.Known is null && taken.Classes.Count == 0).Select(taken => taken.Said).Distinct()];

    /// <summary>What is known of a class.</summary>
    internal ClassAnswers Of(string group)
    {
        if (!_answers.TryGetValue(group, out ClassAnswers? answers))
            _answers[group] = answers = Read(group);
        return answers;
    }

    /// <summary>Medicines of a class that are taken now, as the course says them.</summary>
    internal IEnumerable<TakenMedicine> Current(string group) => course.Person.TakenMedicines.Where(taken => taken.IsCurrent && taken.Classes.Contains(group));

    private ClassAnswers Read(string group)
    {
        TakenMedicine[] ofClass = [.. course.Person.TakenMedicines.Where(taken => taken.Classes.Contains(group))];
        TakenMedicine[] current = [.. ofClass.Where(taken => taken.IsCurrent)];
        bool isRestDenied = course.Screening.NoOtherMedicines || course.Screening.No.Contains(group);
        Truth others = isRestDenied || IsAnsweredBy(ofClass, group) ? Truth.No : Truth.Unknown;
        FactValue stopped = Last(ofClass, others == Truth.No);
        // Of one that is taken now and of which nobody said whether it is prescribed, that is asked first; of one that was stopped the stricter reading counts.
        FactValue stoppedElective = Last(
            [.. ofClass.Where(taken => taken.IsPrescribed == false || (taken.IsPrescribed is null && !taken.IsCurrent))],
            others == Truth.No && !current.Any(taken => taken.IsPrescribed is null));
        if (current.Length == 0)
            return new(others, others, others, others, stopped, stoppedElective);
        return new(
            Truth.Yes,
            Any(current, taken => taken.IsPrescribed == false ? Truth.No : Truth.Yes, others),
            Any(current, taken => taken.IsPrescribed is { } prescribed ? OfFlag(!prescribed) : Truth.Unknown, others),
            Any(current, taken => taken.IsHighDose is { } high ? OfFlag(high) : Truth.Unknown, others),
            stopped,
            stoppedElective);
    }

    // One that was not named may have been taken later than those that were.
    private static FactValue Last(IReadOnlyList<TakenMedicine> named, bool isAll)
    {
        double last = named.Select(taken => taken.Stopped ?? 0).DefaultIfEmpty(double.PositiveInfinity).Min();
        return isAll || last == 0 ? FactValue.Of((double?)last) : double.IsInfinity(last) ? FactValue.Unknown : FactValue.AtMost(last);
    }

    // A class of which every medicine is named, as isotretinoin is, leaves nothing to ask.
    private bool IsAnsweredBy(IReadOnlyList<TakenMedicine> named, string group) =>
        named.Count > 0 && catalogue.All.Where(medicine => medicine.Classes.Contains(group)).All(medicine => named.Any(taken => taken.Known?.Id == medicine.Id));

    private static Truth Any(IEnumerable<TakenMedicine> medicines, Func<TakenMedicine, Truth> answer, Truth others) => medicines.Select(answer).Append(others).Max();

    private static Truth OfFlag(bool flag) => flag ? Truth.Yes : Truth.No;
}
