using System.Diagnostics.CodeAnalysis;
using Needlepoint.Courses.Reading;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Substances;

/// <summary>The substances that products may carry. Immutable, so that any number of threads can use it.</summary>
public sealed class SubstanceCatalogue
{
    private readonly SortedDictionary<string, Substance> _byId;

    private SubstanceCatalogue(SortedDictionary<string, Substance> byId) => _byId = byId;

    /// <summary>Every substance, by id.</summary>
    public IReadOnlyCollection<Substance> Substances => _byId.Values;

    /// <summary>Names of the substances.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Reads the substances of the data.</summary>
    /// <param name="data">Where the data files come from; substances are the files in <c>substances</c>.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static SubstanceCatalogue Load(DataSource data, ProblemList problems) =>
        new(CatalogueFiles.Load<Substance>(data, "substances", SubstanceReader.ReadFile, problems));

    /// <summary>Reads substances from texts.</summary>
    /// <param name="files">File name and text of each substance.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static SubstanceCatalogue Read(IReadOnlyDictionary<string, string> files, ProblemList problems) =>
        new(CatalogueFiles.Read<Substance>(files, SubstanceReader.ReadFile, problems));

    /// <summary>Finds a substance by id; capitals, blanks and underscores do not count.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Substance? substance)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(FieldReading.Folded(id), out substance);
    }
}
