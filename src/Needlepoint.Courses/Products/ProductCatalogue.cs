using System.Diagnostics.CodeAnalysis;
using Needlepoint.Courses.Reading;
using Needlepoint.Courses.Substances;
using Needlepoint.Evidence.Data;
using Needlepoint.Evidence.Problems;

namespace Needlepoint.Courses.Products;

/// <summary>The products that a course may name. Immutable, so that any number of threads can use it.</summary>
public sealed class ProductCatalogue
{
    private readonly SortedDictionary<string, Product> _byId;

    private ProductCatalogue(SortedDictionary<string, Product> byId) => _byId = byId;

    /// <summary>Every product, by id.</summary>
    public IReadOnlyCollection<Product> Products => _byId.Values;

    /// <summary>Names of the products.</summary>
    public IReadOnlyCollection<string> Ids => _byId.Keys;

    /// <summary>Reads the products of the data.</summary>
    /// <param name="data">Where the data files come from; products are the files in <c>products</c>.</param>
    /// <param name="substances">Substances that they may carry.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static ProductCatalogue Load(DataSource data, SubstanceCatalogue substances, ProblemList problems) =>
        new(CatalogueFiles.Load(data, "products", With(substances), problems));

    /// <summary>Reads products from texts.</summary>
    /// <param name="files">File name and text of each product.</param>
    /// <param name="substances">Substances that they may carry.</param>
    /// <param name="problems">Receives what is wrong; a file with errors is left out.</param>
    public static ProductCatalogue Read(IReadOnlyDictionary<string, string> files, SubstanceCatalogue substances, ProblemList problems) =>
        new(CatalogueFiles.Read(files, With(substances), problems));

    /// <summary>Finds a product by id; capitals, blanks and underscores do not count.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out Product? product)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(FieldReading.Folded(id), out product);
    }

    /// <summary>The catalogue with one more product, or with another one of the same id.</summary>
    public ProductCatalogue With(Product product)
    {
        ArgumentNullException.ThrowIfNull(product);
        return new(new(_byId, StringComparer.Ordinal) { [FieldReading.Folded(product.Id)] = product });
    }

    private static CatalogueFiles.EntryReader<Product> With(SubstanceCatalogue substances)
    {
        ArgumentNullException.ThrowIfNull(substances);
        return (map, id, problems) => ProductReader.ReadFile(map, id, substances, problems);
    }
}
