using Needlepoint.Courses.Devices;
using Needlepoint.Courses.Products;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses;

/// <summary>Everything that a course may name. Immutable, so that any number of threads can use it.</summary>
/// <param name="Devices">Devices.</param>
/// <param name="Substances">Substances that products carry.</param>
/// <param name="Products">Products.</param>
public sealed record Catalogue(DeviceCatalogue Devices, SubstanceCatalogue Substances, ProductCatalogue Products)
{
    /// <summary>Reads devices, substances and products of the data.</summary>
    /// <param name="data">Where the data files come from.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static Catalogue Load(DataSource data, ProblemList problems)
    {
        SubstanceCatalogue substances = SubstanceCatalogue.Load(data, problems);
        return new(DeviceCatalogue.Load(data, problems), substances, ProductCatalogue.Load(data, substances, problems));
    }
}
