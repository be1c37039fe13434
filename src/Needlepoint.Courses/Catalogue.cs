using Needlepoint.Courses.Conditions;
using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Medicines;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses;

/// <summary>Everything that a course may name. Immutable, so that any number of threads can use it.</summary>
/// <param name="Devices">Devices.</param>
/// <param name="Substances">Substances that products carry.</param>
/// <param name="Products">Products.</param>
/// <param name="Conditions">Conditions of people and skin.</param>
/// <param name="Medicines">Medicines and their classes.</param>
public sealed record Catalogue(
    DeviceCatalogue Devices, SubstanceCatalogue Substances, ProductCatalogue Products, ConditionCatalogue Conditions, MedicineCatalogue Medicines)
{
    /// <summary>Reads all that the data hold.</summary>
    /// <param name="data">Where the data files come from.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static Catalogue Load(DataSource data, ProblemList problems)
    {
        SubstanceCatalogue substances = SubstanceCatalogue.Load(data, problems);
        return new(DeviceCatalogue.Load(data, problems), substances, ProductCatalogue.Load(data, substances, problems), ConditionCatalogue.Load(data, problems), MedicineCatalogue.Load(data, problems));
    }
}
